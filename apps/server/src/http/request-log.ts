import { createHash } from 'node:crypto';

/** What the log tells of a request that failed: one line of JSON, without texts of notes, queries or variables. */
export interface LogEntry {
  readonly time: string;
  /** `warn` when the request can be mended, `error` when the server must be. */
  readonly level: 'warn' | 'error';
  readonly status: number;
  readonly codes: readonly string[];
  readonly operation?: string;
  /** The beginning of the SHA-256 of the document, so that repeats can be told. */
  readonly document?: string;
  /** Kind and places in the code of what was not expected. Its message stays out: it can hold text of notes. */
  readonly unexpected?: readonly string[];
}

/** Takes what the log tells. */
export type Log = (entry: LogEntry) => void;

/** A failed request. */
export interface FailedRequest {
  readonly status: number;
  readonly codes: readonly string[];
  readonly operation?: string | null | undefined;
  readonly query?: string | undefined;
  readonly unexpected?: unknown;
}

/** Longer names of operations are cut: names are the caller's. */
const longestName = 80;

/** The entry of a failed request. */
export function logEntry({ status, codes, operation, query, unexpected }: FailedRequest): LogEntry {
  return {
    time: new Date().toISOString(),
    level: unexpected === undefined ? 'warn' : 'error',
    status,
    codes: [...new Set(codes)],
    ...(typeof operation === 'string' ? { operation: operation.slice(0, longestName) } : {}),
    ...(query === undefined ? {} : { document: hashOf(query) }),
    ...(unexpected === undefined ? {} : { unexpected: traceOf(unexpected) }),
  };
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex').slice(0, 12);
}

function traceOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())];
}
