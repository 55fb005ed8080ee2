import type { Store } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hashOf, newToken, tokensText, type StoredToken } from '../src/access/tokens.ts';
import { accessDesk } from './access-desk.ts';
import { manifest, soundStudy } from './study-on-disk.ts';

/** Who may do what: in every study, in the one of the tests, in another one, or only read. */
const kept = {
  founder: { studies: ['*'], role: 'researcher' },
  anna: { studies: ['study'], role: 'researcher' },
  bob: { studies: ['study'], role: 'researcher' },
  stranger: { studies: ['other'], role: 'researcher' },
  curator: { studies: ['wijkteamonderzoek'], role: 'researcher' },
  reader: { studies: ['wijkteamonderzoek'], role: 'analyst' },
  analyst: { studies: ['study'], role: 'analyst' },
} as const satisfies Readonly<Record<string, Pick<StoredToken, 'studies' | 'role'>>>;

export type Writer = keyof typeof kept | 'nobody';

/** Notes as a call gives them, without the manifest. */
export function notesIn(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(([file, text]) =>
    file.endsWith('.md') ? [{ path: file, text }] : [],
  );
}

export const importing = `mutation Import($study: Reference, $notes: [NoteInput!]!, $manifest: String, $ifVersion: VersionInput, $reason: String, $strict: Boolean) {
  importNotes(study: $study, notes: $notes, manifest: $manifest, ifVersion: $ifVersion, reason: $reason, strict: $strict) {
    written version { epoch number } added replaced removed unchanged claims
    others { path } refused { path code by } problems { path code }
  }
}`;

/** A server on a real store, with tokens of several people. */
export interface WritesDesk {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly token: (who: Exclude<Writer, 'nobody'>) => string;
  readonly send: (who: Writer, payload: object) => Promise<LightMyRequestResponse>;
  /** What an operation answers. */
  readonly ask: (
    who: Writer,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
  /** Takes all tokens away. */
  readonly removeTokens: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * @param around puts something between the server and the store
 * @param settings texts by the names of settings
 */
export async function writesDesk(
  around: (store: Store) => Store = (store) => store,
  settings: Readonly<Record<string, string>> = {},
): Promise<WritesDesk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-writes-'));
  const store = await openSqliteStore(path.join(folder, 'store.sqlite'));
  const desk = await accessDesk(around(store));
  const tokens = new Map(Object.keys(kept).map((name) => [name, newToken()]));
  const token = (who: string) => tokens.get(who) ?? '';
  await desk.write(
    'tokens.json',
    tokensText(
      Object.entries(kept).map(([name, { studies, role }]) => ({
        ...{ name, role, studies: [...studies], hash: hashOf(token(name)) },
        created: '2026-01-01T00:00:00Z',
      })),
    ),
  );
  const app = await desk.serve(await desk.open(), settings);
  const send: WritesDesk['send'] = async (who, payload) =>
    await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: 'localhost',
        ...(who === 'nobody' ? {} : { authorization: `Bearer ${token(who)}` }),
      },
      payload,
    });
  return {
    app,
    store,
    token,
    send,
    ask: async (who, query, variables = {}) => (await send(who, { query, variables })).json(),
    removeTokens: () => desk.write('tokens.json', tokensText([])),
    close: async () => {
      await desk.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Has the founder make the study of the tests. */
export async function found(desk: WritesDesk): Promise<unknown> {
  return await desk.ask('founder', importing, { notes: notesIn(soundStudy), manifest });
}
