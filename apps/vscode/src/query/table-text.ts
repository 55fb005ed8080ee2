import { toCsv } from '@samenspel/exchange/csv';
import type { AnswerTable, Cell } from './answer-table.ts';

/** A table as comma-separated values, which no spreadsheet takes for formulas. */
export function asCsv({ columns, rows }: AnswerTable): string {
  const table = columns.map((name, at) => ({
    name,
    meaning: name,
    value: (row: readonly Cell[]) => row[at] ?? undefined,
  }));
  return [...toCsv(table, rows)].join('');
}

/** A table as Markdown; what stands in a cell is text there, whatever it holds. */
export function asMarkdown({ columns, rows }: AnswerTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(columns.map(escaped)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => escaped(cell === null ? '' : String(cell))))),
  ].join('');
}

function escaped(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim().replace(/[\\`*_{}[\]<>#|!~&]/gu, '\\$&'))
    .join(' ');
}
