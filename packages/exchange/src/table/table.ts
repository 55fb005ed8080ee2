/** A value of a cell: a text, several texts, a number, or nothing said. */
export type Cell = string | readonly string[] | number | boolean | undefined;

/** One column of an export. Names and meanings are stable: other programs read them. */
export interface Column<Row> {
  readonly name: string;
  /** What the values mean, for the documentation. */
  readonly meaning: string;
  readonly value: (row: Row) => Cell;
}

/** The columns of one kind of row, in order. */
export type Table<Row> = readonly Column<Row>[];

/** A row as an object, without the cells that say nothing. */
export function toRecord<Row>(table: Table<Row>, row: Row): Record<string, Cell> {
  const record: Record<string, Cell> = {};
  for (const column of table) {
    const value = column.value(row);
    if (value !== undefined) record[column.name] = value;
  }
  return record;
}
