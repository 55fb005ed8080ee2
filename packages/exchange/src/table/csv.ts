import { separated } from './separated.ts';
import type { Cell, Table } from './table.ts';

export type { Cell } from './table.ts';

/** Between the values of a cell that has several. */
const separator = '|';

/** Before the first character of a file, it tells Excel that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled), with a header. A text that a spreadsheet would run as a
 * formula (starting with `=`, `+`, `-`, `@`, a tab or a new line) gets an apostrophe before it, as does a text that starts
 * with an apostrophe, so that taking one leading apostrophe away gives every text back.
 */
export function* toCsv<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  yield csvLine(table.map((column) => column.name));
  for (const row of rows) yield csvLine(table.map((column) => column.value(row)));
}

/** One line of CSV, for rows that are no table of columns. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(cellText(cell))).join(',')}\r\n`;
}

/** The text of a cell as it was before it was made safe for a spreadsheet. */
export function fromCsvText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The values of a cell that can have several: `|` between them, and `\` before a `|` or `\` within one. */
export function fromCsvList(text: string): readonly string[] {
  return separated(fromCsvText(text), separator);
}

/** What a spreadsheet takes for the start of a formula, the full-width signs of some keyboards too; and `'` itself. */
const runnable = /^[=+\-@\t\r\n＝＋－＠']/u;

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text =
    typeof cell === 'string'
      ? cell
      : cell.map((value) => value.replace(/[\\|]/gu, '\\$&')).join(separator);
  return runnable.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
