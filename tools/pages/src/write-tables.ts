import { readFileSync, writeFileSync } from 'node:fs';
import type { Rows } from './markdown-table.ts';
import { withTables } from './with-tables.ts';

/**
 * Makes the tables of a page anew, in its file.
 *
 * @throws Error for a table that nobody makes
 */
export function writeTables(page: URL, tables: Readonly<Record<string, Rows>>): void {
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), tables));
}
