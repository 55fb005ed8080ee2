import { StoreError } from '@samenspel/store';

/** A row of an answer, by column. */
export type Row = Readonly<Record<string, unknown>>;

export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw damaged(column, 'a text');
}

export function maybeTextIn(row: Row, column: string): string | undefined {
  return row[column] === null || row[column] === undefined ? undefined : textIn(row, column);
}

export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw damaged(column, 'a number');
}

export function maybeNumberIn(row: Row, column: string): number | undefined {
  return row[column] === null || row[column] === undefined ? undefined : numberIn(row, column);
}

/** The row in a column. */
export function rowIn(row: Row, column: string): Row {
  const value = row[column];
  if (isRow(value)) return value;
  throw damaged(column, 'a row');
}

/** The rows that a column collects. */
export function rowsIn(row: Row, column: string): readonly Row[] {
  const value = row[column];
  if (Array.isArray(value)) return value.filter(isRow);
  throw damaged(column, 'a list');
}

export function numbersIn(row: Row, column: string): readonly number[] {
  const value = row[column];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'number');
  throw damaged(column, 'a list');
}

export function textsIn(row: Row, column: string): readonly string[] {
  const value = row[column];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  throw damaged(column, 'a list');
}

export function bytesIn(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Int8Array) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  throw damaged(column, 'bytes');
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function damaged(column: string, expected: string): StoreError {
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The database answers with something else than ${expected} for "${column}". Was it changed by hand? Copy the studies anew from their notes.`,
  );
}
