import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { settings } from '../configuration/settings.ts';
import type { Served } from './app.ts';
import { clientAddress } from './client-address.ts';

/** How much a line of the log matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * What the log tells of a request, without texts of notes, queries, variables or tokens. One that failed is a `warn`
 * when the request can be mended, an `error` when the server must be; a slow one is a `warn`; others are `debug`.
 */
export interface RequestEntry {
  readonly event: 'request';
  readonly level: LogLevel;
  readonly request: string;
  readonly method: string;
  /** The route, never the address with what was asked. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly codes: readonly string[];
  readonly operation?: string;
  /** The beginning of the SHA-256 of the document, so that repeats can be told. */
  readonly document?: string;
  /** Kind and places in the code of what was not expected. Its message stays out: it can hold text of notes. */
  readonly unexpected?: readonly string[];
  /** Only when the settings say so. */
  readonly client?: string;
}

/** What the log tells of the server itself. */
export interface ServerEntry {
  readonly event: 'started' | 'stopping' | 'stopped' | 'unknown variable' | 'live failure';
  readonly level: LogLevel;
  readonly [detail: string]: unknown;
}

/** Takes what the log tells. */
export type Log = (entry: RequestEntry | ServerEntry) => void;

/** What is found out about a request while it is answered. */
export interface RequestNote {
  readonly codes?: readonly string[];
  readonly operation?: string | null | undefined;
  /** SHA-256 of the document, in hexadecimal. */
  readonly document?: string | undefined;
  readonly unexpected?: unknown;
  /** The client gave up: nobody waits for the answer. */
  readonly isGivenUp?: boolean;
  /** It stays open for news: how long it took says nothing. */
  readonly isLive?: boolean;
}

const notes = new WeakMap<FastifyRequest, RequestNote>();

/** Notes what became of a request, for its line in the log and for the measures. */
export function note(request: FastifyRequest, found: RequestNote): void {
  notes.set(request, { ...notes.get(request), ...found });
}

/** What was noted of a request. */
export function noteOf(request: FastifyRequest): RequestNote {
  return notes.get(request) ?? {};
}

/** The route of a request as it was declared; the same for all that have none. */
export function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none';
}

/** Tells the log of every request that was answered. */
export function addRequestLog(app: FastifyInstance, served: Served): void {
  const slow = served.configuration.value(settings.logSlow);
  const hasClients = served.configuration.value(settings.logAddresses);
  app.addHook('onResponse', (request, reply, done) => {
    const entry = requestEntry(request, reply, slow);
    served.log(hasClients ? { ...entry, client: clientAddress(request) } : entry);
    done();
  });
}

/** Longer names of operations are cut: names are the caller's. */
const longestName = 80;

/** The line of a request that was answered. */
export function requestEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  slow: number,
): RequestEntry {
  const { codes = [], operation, document, unexpected, isLive = false } = noteOf(request);
  const ms = Math.round(reply.elapsedTime);
  const isKnown = codes.length > 0 || unexpected !== undefined || (ms >= slow && !isLive);
  return {
    event: 'request',
    level: unexpected === undefined ? levelOf(request, isKnown) : 'error',
    request: request.id,
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms,
    codes: [...new Set(codes)],
    ...(typeof operation === 'string' ? { operation: operation.slice(0, longestName) } : {}),
    ...(document === undefined ? {} : { document: document.slice(0, 12) }),
    ...(unexpected === undefined ? {} : { unexpected: traceOf(unexpected) }),
  };
}

/** That a page is not there is no news, and neither is an answer that was given up. */
function levelOf(request: FastifyRequest, isKnown: boolean): LogLevel {
  const isNews = isKnown && routeOf(request) !== 'none' && noteOf(request).isGivenUp !== true;
  return isNews ? 'warn' : 'debug';
}

/** Kind and places in the code of what was not expected. */
export function traceOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())];
}
