import type { FastifyInstance } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openSqliteStore, type SqliteStore } from '@samenspel/store-sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../src/examples.ts';
import { createApp } from '../src/http/app.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';

let folder: string;
let store: SqliteStore;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-http-'));
  store = await openSqliteStore(path.join(folder, 'store.sqlite'));
  await writeShippedStudy(store);
  app = await createApp({ store, log: () => undefined, language: 'en' });
});
afterAll(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function post(query: string, headers: Readonly<Record<string, string>> = {}) {
  return await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'localhost', ...headers },
    payload: { query },
  });
}

describe('the queries to try', async () => {
  test.each((await examples()).map(({ name, query }) => [name, query]))(
    '%s has an answer',
    async (_name, query) => {
      const [once, twice] = [await post(query), await post(query)];
      const answer = once.json<{ data: object; errors?: unknown }>();
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data).length).toBeGreaterThan(100);
      // The second time the document runs compiled.
      expect(twice.json()).toEqual(answer);
    },
  );
});

test('the page says what is in the study, and links to the queries', async () => {
  const page = await app.inject({ url: '/', headers: { host: 'localhost' } });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('collaborations');
  expect(page.body).toContain('/graphiql#09-who-works-with');
});

test.each([
  ['/healthz', 200],
  ['/readyz', 200],
  ['/graphiql', 200],
  ['/nowhere', 404],
])('%s answers %i', async (url, status) => {
  expect((await app.inject({ url, headers: { host: 'localhost' } })).statusCode).toBe(status);
});

test.each([
  ['another site', { origin: 'https://elsewhere.example' }, 403],
  ['another site, as a browser says', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a name rebound to this machine', { host: 'elsewhere.example' }, 421],
])('a request from %s is refused', async (_name, headers, status) => {
  expect((await post('{ studies { id } }', headers)).statusCode).toBe(status);
});
