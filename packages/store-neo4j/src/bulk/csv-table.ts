import { cellOf, type Cell } from './csv-cell.ts';
import type { WriteRow } from '../write/write-rows.ts';

/** The rows of one file, whose columns are known when all rows are there. A row ends where nothing more follows. */
export interface CsvTable {
  readonly file: string;
  /** A row as text, or nothing when a property has another type than in the rows before. */
  readonly line: (fixed: readonly string[], cells: ReadonlyMap<string, Cell>) => string | undefined;
  readonly header: () => string;
  /** Whether a value goes on over several lines. */
  readonly isMultiline: () => boolean;
}

/** @param fixed the columns that every row begins with */
export function createCsvTable(file: string, fixed: readonly string[]): CsvTable {
  const columns = new Map<string, Cell['type']>();
  let isMultiline = false;
  return {
    file,
    line(values, cells) {
      for (const [name, { type }] of cells) {
        if ((columns.get(name) ?? type) !== type) return undefined;
      }
      for (const [name, { type }] of cells) columns.set(name, type);
      const texts = [...values, ...[...columns.keys()].map((name) => cells.get(name)?.text ?? '')];
      const last = texts.findLastIndex((text) => text !== '');
      const line = texts.slice(0, Math.max(last + 1, 1)).join(',');
      isMultiline ||= /[\r\n]/u.test(line);
      return `${line}\n`;
    },
    header: () =>
      `${[...fixed, ...[...columns].map(([name, type]) => `${name}:${type}`)].join(',')}\n`,
    isMultiline: () => isMultiline,
  };
}

/** The cells of what is there of some properties. */
export function cellsOf(properties: WriteRow, without?: string): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(properties)) {
    const cell = name === without ? undefined : cellOf(name, value);
    if (cell !== undefined) cells.set(name, cell);
  }
  return cells;
}
