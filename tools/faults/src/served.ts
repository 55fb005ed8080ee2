import { readFileSync } from 'node:fs';
import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  hashOf,
  newToken,
  tokensText,
  type StoredToken,
} from '../../../apps/server/src/access/tokens.ts';
import type { Bench } from './cleaning-up.ts';
import { followed, type Followed } from './followed.ts';
import { startProgram } from './program.ts';
import type { StorePlace } from './store-place.ts';

const main = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));
const heapReport = new URL('programs/heap-report.ts', import.meta.url).href;

/** What came back for a request. */
export interface Answer {
  readonly status: number;
  /** Of the first error of a GraphQL answer. */
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly milliseconds: number;
}

/** The real server, as a process of its own. */
export interface Served {
  readonly ask: (query: string, variables?: object, bearer?: string) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
  /** Sends a body to GraphQL, as somebody without a token. */
  readonly send: (body: string) => Promise<Answer>;
  /** What an operation gives, with its errors. */
  readonly read: (query: string, variables?: object) => Promise<unknown>;
  /** What time it is for the server, in milliseconds since 1970, by the second. */
  readonly clock: () => Promise<number>;
  /** Follows a subscription until the bench is left. */
  readonly follow: (query: string) => Promise<Followed>;
  /** Megabytes of memory that the process has now, where the system tells. */
  readonly memory: () => number | undefined;
  /** Megabytes that are in use after everything that is not was collected. */
  readonly heap: () => Promise<number>;
  /** Makes another token, which ends at a time. */
  readonly tokenUntil: (end: Date) => Promise<string>;
  /** Whether it is still the process that was started. */
  readonly isRunning: () => boolean;
  /** Ends it by force. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order. @returns its exit code */
  readonly stop: () => Promise<number | string>;
}

export interface ServeOptions {
  /** Settings, as variables of the environment. */
  readonly settings?: Readonly<Record<string, string>>;
  /** `access.yaml`, with grants and issuers. */
  readonly rules?: string;
}

/** Milliseconds after which a request that is not answered is an error: longer than any deadline of the server. */
const patience = 60_000;

/** Serves the store at a place, with a token, until the bench is left. An empty store gets the study that ships. */
export async function serve(
  { folder, later }: Bench,
  place: StorePlace,
  { settings = {}, rules }: ServeOptions = {},
): Promise<Served> {
  const access = await mkdtemp(join(folder, 'access-'));
  const tokens = tokensIn(access);
  const token = await tokens.add();
  if (rules !== undefined) await writeFile(join(access, 'access.yaml'), rules, { mode: 0o600 });
  const program = startProgram(main, {
    node: ['--expose-gc', `--import=${heapReport}`],
    args: ['serve', '--port', '0', '--host', '127.0.0.1'],
    cwd: folder,
    env: {
      ...(place.type === 'sqlite'
        ? { SAMENSPEL_STORE: `sqlite:${place.file}` }
        : {
            SAMENSPEL_STORE: place.uri,
            SAMENSPEL_NEO4J_USER: place.user,
            SAMENSPEL_NEO4J_PASSWORD: place.password,
          }),
      SAMENSPEL_ACCESS_FOLDER: access,
      SAMENSPEL_LOG_LEVEL: 'error',
      ...settings,
    },
  });
  later(() => program.kill());
  const stands = await program.until((lines) => lines.some((line) => line.includes('Ctrl+C')));
  const [, address] = /(http:\/\/[\w.:]+)\/graphql/u.exec(program.output()) ?? [];
  if (!stands || address === undefined)
    throw new Error(`The server does not start: ${program.output()}`);

  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const post = (query: string, variables: object = {}) => ({
    ...{ method: 'POST', headers, body: JSON.stringify({ query, variables }) },
    signal: AbortSignal.timeout(patience),
  });
  const heaps = () => program.lines().filter((line) => line.startsWith('heap '));
  return {
    tokenUntil: tokens.add,
    ask: (query, variables = {}, bearer = token) =>
      answered(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query, variables }),
      }),
    get: (path) => answered(`${address}${path}`, {}),
    send: (body) =>
      answered(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      }),
    read: async (query, variables) => {
      const response = await fetch(`${address}/graphql`, post(query, variables));
      return await response.json();
    },
    clock: async () => {
      const { headers: given } = await fetch(`${address}/healthz`, {
        signal: AbortSignal.timeout(patience),
      });
      return Date.parse(given.get('date') ?? '');
    },
    follow: async (query) => {
      const gone = new AbortController();
      later(() => {
        gone.abort();
      });
      return followed(
        await fetch(`${address}/graphql`, {
          ...post(query),
          headers: { ...headers, accept: 'text/event-stream' },
          signal: gone.signal,
        }),
      );
    },
    memory: () => memoryOf(program.pid),
    heap: async () => {
      const before = heaps().length;
      program.signal('SIGUSR2');
      if (!(await program.until(() => heaps().length > before)))
        throw new Error(`The server has ended: ${program.output()}`);
      return Number(heaps().at(-1)?.slice('heap '.length));
    },
    isRunning: () => !program.hasEnded(),
    kill: () => program.kill(),
    stop: () => {
      program.signal('SIGTERM');
      return program.ended;
    },
  };
}

/** Tokens of admins in an access folder. */
function tokensIn(access: string): { readonly add: (end?: Date) => Promise<string> } {
  const kept: StoredToken[] = [];
  return {
    async add(end) {
      const token = newToken();
      kept.push({
        ...{ name: `token-${kept.length}`, hash: hashOf(token), studies: ['*'], role: 'admin' },
        created: new Date().toISOString(),
        ...(end === undefined ? {} : { expires: end.toISOString() }),
      });
      // A server that runs never reads half of it.
      const file = join(access, 'tokens.json');
      await writeFile(`${file}.new`, tokensText(kept), { mode: 0o600 });
      await rename(`${file}.new`, file);
      return token;
    },
  };
}

async function answered(url: string, request: RequestInit): Promise<Answer> {
  const start = performance.now();
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(patience) });
  const body = await response.text();
  return {
    status: response.status,
    code: codeIn(body),
    retryAfter: response.headers.get('retry-after'),
    milliseconds: performance.now() - start,
  };
}

function codeIn(body: string): string | undefined {
  // An answer without errors may be long, and begins with its data.
  if (body.startsWith('{"data":')) return undefined;
  return /"code":\s*"([A-Z_]+)"/u.exec(body)?.[1];
}

function memoryOf(pid: number): number | undefined {
  try {
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    // Only Linux has this file.
    return undefined;
  }
}
