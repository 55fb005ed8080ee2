import type { RequestEntry } from '../src/http/request-log.ts';
import { openAccess } from '../src/access/access.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';
import type { Store } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A server that does not listen, and what it logged. */
export interface ServedApp {
  readonly app: FastifyInstance;
  /** Of an admin in every study. */
  readonly token: string;
  readonly store: Store;
  readonly logged: RequestEntry[];
  readonly ask: (payload: Asked, headers?: Headers) => Promise<LightMyRequestResponse>;
  readonly get: (url: string, headers?: Headers) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

/** A request for GraphQL, right or wrong. */
export type Asked = Exclude<InjectOptions['payload'], undefined>;

export type Headers = Readonly<Record<string, string>>;

/** The header of who may see everything. */
export function bearer({ token }: Pick<ServedApp, 'token'>): Headers {
  return { authorization: `Bearer ${token}` };
}

/**
 * Serves a real store with the study that ships.
 *
 * @param around puts something between the server and the store
 * @param texts settings by their names
 */
export async function serveStudy(
  around: (store: Store) => Store = (store) => store,
  texts: Readonly<Record<string, string>> = {},
): Promise<ServedApp> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-http-'));
  const store = await openSqliteStore(path.join(folder, 'store.sqlite'));
  await writeShippedStudy(store);
  const logged: RequestEntry[] = [];
  const access = await openAccess({ store: around(store), start: true });
  const app = await createApp({
    access,
    store: around(store),
    language: 'en',
    configuration: configured(texts),
    log: (entry) => {
      if (entry.event === 'request' && entry.level !== 'debug') logged.push(entry);
    },
  });
  return {
    app,
    token: access.start?.token ?? '',
    store,
    logged,
    ask: async (payload, headers = {}) =>
      await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: 'localhost', ...headers },
        payload,
      }),
    get: async (url, headers = {}) =>
      await app.inject({ url, headers: { host: 'localhost', ...headers } }),
    close: async () => {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
