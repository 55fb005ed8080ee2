import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema, createContext } from '@samenspel/graphql';
import type { Scope } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { puts } from '../note-changes.ts';
import { pageByHand } from '../page-handler.ts';
import { textAt } from './answer.ts';
import { host, listening } from './listening.ts';
import { study, studyId } from './scale.ts';

/** What works on a store of SQLite, each in a process of its own; all but the last get its file. */
export const sqliteParts = {
  fill: async (file = '') => {
    const made = study();
    const store = await openSqliteStore(file);
    await store.write(made.study, puts(made.notes()));
    await store.close();
    return {};
  },
  byHand: async (file = '') => {
    const store = await openSqliteStore(file);
    return listening((incoming, outgoing) => {
      void text(incoming).then(async (body) => {
        const after = textAt(JSON.parse(body), 'variables', 'after');
        outgoing.setHeader('content-type', 'application/json; charset=utf-8');
        const request = { study: studyId, ...(after === undefined ? {} : { after }) };
        outgoing.end(await pageByHand(store, request));
      });
    });
  },
  apollo: async (file = '') => {
    const store = await openSqliteStore(file);
    const scope: Scope = { studies: 'all' };
    const server = new ApolloServer({ schema: buildSchema() });
    const { url } = await startStandaloneServer(server, {
      listen: { port: 0, host },
      context: () => Promise.resolve(createContext({ store, scope, language: 'nl' })),
    });
    return { port: Number(new URL(url).port) };
  },
  /** Gets a file of the bytes. */
  readyBytes: async (file = '') => {
    const bytes = await readFile(file);
    return listening((incoming, outgoing) => {
      incoming.resume().once('end', () => {
        outgoing.setHeader('content-type', 'application/json; charset=utf-8');
        outgoing.end(bytes);
      });
    });
  },
};
