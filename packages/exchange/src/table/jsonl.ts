import { toRecord, type Table } from './table.ts';

/** Rows as JSON Lines: one object a line, the columns as its fields, those that say nothing left out. */
export function* toJsonl<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(toRecord(table, row))}\n`;
}
