import { providedNeo4j } from '@samenspel/neo4j/test';
import type { Options, Store } from '@samenspel/store';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Database } from '../../../packages/store-neo4j/src/database.ts';
import { openAccess } from '../src/access/access.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';

const slow = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN max(a * b)';

/** Calls of the port that a question leads to, each of which has where its caller goes as the last of its arguments. */
const calls = {
  studies: '{ studies { id } }',
  page: '{ collaborations(first: 5) { nodes { text } } }',
  count: '{ counts(kind: COLLABORATION, groupBy: [PHASE]) { rows { tally { claims } } } }',
  search: '{ search(text: "eenzaam", first: 3) { total } }',
} as const satisfies Partial<Record<keyof Store, string>>;

type Call = keyof typeof calls;

const callNames: readonly Call[] = ['studies', 'page', 'count', 'search'];

let database: Database;
let store: Store;
let watching: Database;

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

beforeAll(async () => {
  const { uri, user, password } = server();
  // One connection: none is left by which another could be ended.
  database = connect({ uri, user, password, poolSize: 1 });
  watching = connect({ uri, user, password });
  // Pages and counts come from the database: who makes a snapshot makes it for others too.
  store = await openNeo4jStore({ uri, user, password, snapshotLimit: 1 });
  for (const { id } of await store.studies({ studies: 'all' })) await store.drop(id);
  await writeShippedStudy(store);
});

afterAll(async () => {
  await store.close();
  await database.close();
  await watching.close();
});

/** The store, in which one call takes the database very long. */
function slowAt(call: Call): Store {
  return new Proxy(store, {
    get: (target, name): unknown =>
      name === call
        ? (...given: readonly unknown[]) => database.read(slow, {}, lastOf(given))
        : Reflect.get(target, name, target),
  });
}

function lastOf(given: readonly unknown[]): Options {
  const signal: unknown = Reflect.get(Object(given.at(-1)), 'signal');
  if (signal instanceof AbortSignal) return { signal };
  throw new Error('The call was not told how it hears that its caller goes.');
}

async function running(): Promise<number> {
  const found = await watching.read(
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range' AND NOT status STARTS WITH 'Terminated' RETURN currentQuery",
    {},
  );
  return found.length;
}

describe('what the database does for a client', () => {
  test.each(callNames)('ends when that goes away: %s', async (call) => {
    const query = calls[call];
    const app = await createApp({
      access: await openAccess({ store, start: true }),
      store: slowAt(call),
      language: 'en',
      configuration: configured({ 'limits.deadline': '5m' }),
      log: () => undefined,
    });
    try {
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      const gone = new AbortController();
      const asked = fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: gone.signal,
      });
      const answered = asked.then((answer) => answer.text());
      await Promise.race([
        expect.poll(running, { timeout: 60_000, interval: 100 }).toBe(1),
        answered.then((text) => {
          throw new Error(`It was answered: ${text}`);
        }),
      ]);
      gone.abort();
      await expect(answered).rejects.toThrow();
      await expect.poll(running, { timeout: 10_000, interval: 100 }).toBe(0);
    } finally {
      await app.close();
    }
  });
});
