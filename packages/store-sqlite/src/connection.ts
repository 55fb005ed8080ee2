import { closeSync, openSync } from 'node:fs';
import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite';
import { StoreError } from '@samenspel/store';

/** A row as SQLite gives it, with readers that insist on the type of a column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** A connection with its prepared statements. Statements run to their end before anything else happens. */
export interface Connection {
  readonly database: DatabaseSync;
  readonly get: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly Row[];
  /** @returns how many rows changed */
  readonly run: (sql: string, ...values: SQLInputValue[]) => number;
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}

export interface ConnectionOptions {
  /** Milliseconds that a statement waits for another connection, during which this program stands still. */
  readonly timeout: number;
  /** KiB of pages that the connection remembers. */
  readonly cache: number;
  readonly queryOnly?: boolean;
  /** Largest size of the file in bytes. */
  readonly maxBytes?: number | undefined;
  /** Looks at the file before anything of it is changed. */
  readonly check?: (connection: Connection) => void;
}

const pageSize = 8192;

/** Bytes that the write-ahead log keeps on the disk after a long import. */
const largestLog = 32 * 1024 * 1024;

/** Pages in the write-ahead log before they are written back: more are fewer and longer interruptions. */
const checkpointAfter = 1000;

export function connect(path: string, options: ConnectionOptions): Connection {
  const database = new DatabaseSync(path, { timeout: options.timeout });
  const connection = overDatabase(database);
  try {
    options.check?.(connection);
    // FULL: a commit is on the disk when it returns. In WAL mode, NORMAL may lose the last ones when power fails.
    database.exec(`
      PRAGMA page_size = ${pageSize};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA wal_autocheckpoint = ${checkpointAfter};
      PRAGMA journal_size_limit = ${largestLog};
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = ${-options.cache};
      ${options.queryOnly === true ? 'PRAGMA query_only = ON;' : ''}
      ${options.maxBytes === undefined ? '' : `PRAGMA max_page_count = ${Math.floor(options.maxBytes / pageSize)};`}
    `);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** A database that is open already, with its statements. */
export function overDatabase(database: DatabaseSync): Connection {
  const statements = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let prepared = statements.get(sql);
    if (prepared === undefined) {
      prepared = database.prepare(sql);
      statements.set(sql, prepared);
    }
    return prepared;
  };
  return {
    database,
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    exec: (sql) => {
      database.exec(sql);
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

/** Makes the file when it is not there, for its owner only; SQLite gives its companions the same rights. */
export function createFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw damaged(column);
}

export function maybeTextOf(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textOf(row, column);
}

export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw damaged(column);
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw damaged(column);
}

function damaged(column: string): StoreError {
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The store is damaged: ${column} is not what it should be. Restore a backup.`,
  );
}
