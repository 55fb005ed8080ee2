import { once } from 'node:events';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore, type Neo4jOptions } from '@samenspel/store-neo4j';
import type { Store } from '@samenspel/store';
import { createConflicts } from '@samenspel/store/keeping';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everything, interview, study } from '../../store-sqlite/test/interviews.ts';
import { connect, type Database } from '../src/database.ts';
import { KnownTerms } from '../src/write/terms.ts';
import { writeBatch } from '../src/write/write-batch.ts';
import { addressOf, emptied } from './servers.ts';

const opened: { close: () => Promise<void> }[] = [];

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

async function open(options: Partial<Neo4jOptions> = {}): Promise<Store> {
  const store = await openNeo4jStore({ ...addressOf(server()), ...options });
  opened.push(store);
  return store;
}

/** A wire to the database that can be cut, by itself on a port of its own. */
async function wire(): Promise<{ uri: string; cut: () => void; mend: () => void }> {
  const { hostname, port } = new URL(server().uri);
  const sockets = new Set<Socket>();
  let isCut = false;
  const relay: Server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = dial(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve);
  });
  opened.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        relay.close(() => {
          resolve();
        });
      }),
  });
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port.');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
  };
}

beforeEach(() => emptied(server()));

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

describe('what goes wrong', () => {
  test.each([
    [
      'a wrong password',
      { password: 'wrong-password' },
      'STORE_UNAVAILABLE',
      /user or the password/,
    ],
    ['a database that is not there', { database: 'nowhere' }, 'STORE_UNAVAILABLE', /no database/],
    [
      'nobody at the address',
      { uri: 'bolt://127.0.0.1:9' },
      'STORE_UNAVAILABLE',
      /cannot be reached/,
    ],
    ['an address that is none', { uri: 'http://127.0.0.1' }, 'INVALID', /neo4j:\/\/host:port/],
  ])('%s is told in words, without secrets', async (_, options, code, message) => {
    const failing = open({ ...options, retryTime: 100 });
    await expect(failing).rejects.toMatchObject({
      ...{ name: 'StoreError', code, message: expect.stringMatching(message) as string },
    });
    const error: unknown = await failing.catch((reason: unknown) => reason);
    expect(String(error)).not.toContain(server().password);
    expect(String(error)).not.toMatch(/MATCH|RETURN/u);
  });

  test('a database that goes away is told, and comes back without a new start', async () => {
    const { uri, cut, mend } = await wire();
    const store = await open({ uri, retryTime: 200, connectionTimeout: 500 });
    await store.write(study, [{ put: interview('a', 2) }]);
    expect(await store.health()).toMatchObject({ ok: true });
    cut();
    await expect(store.notes(everything, study.id)).rejects.toMatchObject({
      ...{ name: 'StoreError', code: 'STORE_UNAVAILABLE' },
    });
    expect(await store.health()).toMatchObject({ ok: false });
    mend();
    expect(await store.notes(everything, study.id)).toHaveLength(1);
    expect(await store.health()).toMatchObject({ ok: true });
  });

  test('connections that are all taken leave one to tell that the database is there', async () => {
    const few = { poolSize: 1, acquisitionTimeout: 200, retryTime: 100 };
    const database = connect({ ...addressOf(server()), ...few });
    opened.push(database);
    await database.write(async ({ run }) => {
      await run('RETURN 1', {});
      await expect(database.read('RETURN 1', {})).rejects.toThrow();
      await expect(database.ping()).resolves.toBeUndefined();
    });
  });

  test('too few connections: who waits too long is told so', async () => {
    const store = await open({ poolSize: 1, acquisitionTimeout: 150, retryTime: 100 });
    await store.write(study, [{ put: interview('a', 2) }]);
    const asked = Array.from({ length: 200 }, () => store.notes(everything, study.id));
    const results = await Promise.allSettled(asked);
    for (const result of results) {
      if (result.status === 'fulfilled') expect(result.value).toHaveLength(1);
      else expect(result.reason).toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE' });
    }
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await store.notes(everything, study.id)).toHaveLength(1);
  });
});

describe('a write whose answer is lost', () => {
  const conditions = {
    ...{ writer: {}, historyDays: undefined, tombstones: undefined },
    conflicts: createConflicts(undefined),
  };

  test('is known again, and done once', async () => {
    const database = connect(addressOf(server()));
    opened.push(database);
    const store = await open();
    await store.write(study, []);
    const changes = [{ put: interview('a', 2) }];
    const batch = {
      study,
      changes,
      mark: 'the same',
      ...conditions,
      knownTerms: (e: string) => new KnownTerms(e),
    };
    const first = await database.write((transaction) => writeBatch(transaction, batch));
    expect(first).toMatchObject({ report: { added: 1, claims: 2, version: { number: 2 } } });
    expect(await database.write((transaction) => writeBatch(transaction, batch))).toBe(
      'done before',
    );
    expect(await store.version(everything, study.id)).toMatchObject({ number: 2 });
  });

  test('is known again after others wrote, and undoes nothing of theirs', async () => {
    const database = connect(addressOf(server()));
    opened.push(database);
    const store = await open();
    const of = (revision: number) => interview('a', 2, revision);
    const batch = {
      ...{ study, changes: [{ put: of(1) }], mark: 'the first', ...conditions },
      knownTerms: (epoch: string) => new KnownTerms(epoch),
    };
    await database.write((transaction) => writeBatch(transaction, batch));
    await store.write(study, [{ put: of(2) }]);
    expect(await database.write((transaction) => writeBatch(transaction, batch))).toBe(
      'done before',
    );
    expect(await store.note(everything, study.id, 'a')).toEqual(of(2));
  });

  test('on a wire that breaks at any moment loses and doubles nothing', async () => {
    const { uri, cut, mend } = await wire();
    const store = await open({ uri, retryTime: 60_000, connectionTimeout: 5000 });
    await store.write(study, []);
    const notes = Array.from({ length: 20 }, (_, at) => interview(`n${at}`, 20));
    let added = 0;
    for (const [at, put] of notes.entries()) {
      const breaking = setTimeout(() => {
        cut();
        mend();
      }, at * 10);
      added += (await store.write(study, [{ put }])).added;
      clearTimeout(breaking);
    }
    expect(added).toBe(notes.length);
    for (const note of notes) expect(await store.note(everything, study.id, note.id)).toEqual(note);
    expect((await store.snapshot(everything, study.id)).claims).toBe(400);
    expect(await store.version(everything, study.id)).toMatchObject({ number: 21 });
  });
});

const long = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN max(a * b)';
const many = 'UNWIND range(1, 100000000) AS a RETURN a';

describe('a caller that goes away', () => {
  test.each<[string, (database: Database, signal: AbortSignal) => Promise<unknown>]>([
    ['read', (database, signal) => database.read(long, {}, { signal })],
    [
      'readInTurn',
      (database, signal) => database.readInTurn(({ run }) => run(long, {}), { signal }),
    ],
    ['write', (database, signal) => database.write(({ run }) => run(long, {}), { signal })],
    [
      'stream, before its first row',
      async (database, signal) => {
        await database.stream(long, {}, { signal }).next();
      },
    ],
    [
      'stream, whose rows nobody takes any more',
      async (database, signal) => {
        const rows = database.stream(many, {}, { signal });
        await rows.next();
        await once(signal, 'abort');
        // None of what is there already is handed on.
        await rows.next();
      },
    ],
  ])('has its work ended in the database: %s', async (_, work) => {
    const at = server();
    // With no other connection by which it could be ended.
    const database = connect({ ...addressOf(at), poolSize: 1, acquisitionTimeout: 60_000 });
    const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password));
    opened.push(database, driver);
    const running = async () => {
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range' AND NOT status STARTS WITH 'Terminated' RETURN currentQuery",
      );
      return records.length;
    };
    const controller = new AbortController();
    const working = work(database, controller.signal);
    const refused = expect(working).rejects.toMatchObject({ name: 'StoreError', code: 'ABORTED' });
    await vi.waitFor(async () => {
      expect(await running()).toBe(1);
    }, 30_000);
    controller.abort();
    await refused;
    await vi.waitFor(async () => {
      expect(await running()).toBe(0);
    }, 10_000);
    // The one connection serves the next.
    expect(await database.read('RETURN 1 AS one', {})).toEqual([{ one: 1 }]);
    expect(database.working()).toBe(0);
  });
});

describe('a study whose removal was cut off', () => {
  test('can be made anew while others still clear up', async () => {
    const [first, second] = [await open(), await open()];
    const notes = Array.from({ length: 20 }, (_, at) => ({ put: interview(`n${at}`, 10) }));
    for (let round = 1; round <= 2; round += 1) {
      await first.write(study, notes);
      const dropping = first.drop(study.id);
      const fresh = interview('fresh', 5, round);
      const writing = second.write(study, [{ put: fresh }]);
      await Promise.all([dropping, writing]);
      const there = await second.studies(everything);
      // Whichever came last: all of it is there, or nothing.
      if (there.length === 0) continue;
      expect(await second.note(everything, study.id, 'fresh')).toEqual(fresh);
      const { claims } = await second.snapshot(everything, study.id);
      expect((await second.page(everything, { study: study.id, first: 500 })).items).toHaveLength(
        claims,
      );
    }
  });

  test('is gone for readers, and the next writer of its name clears up', async () => {
    const store = await open();
    await store.write(study, [{ put: interview('a', 5) }, { put: interview('b', 5) }]);
    const database = connect(addressOf(server()));
    opened.push(database);
    await database.write((transaction) =>
      transaction.run('MATCH (s:Study {id: $id}) SET s.dropped = true', { id: study.id }),
    );
    const other = await open();
    expect(await other.studies(everything)).toEqual([]);
    await expect(other.version(everything, study.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await other.search(everything, { text: 'buurthuis' })).toEqual({ hits: [], total: 0 });
    await other.write(study, [{ put: interview('c', 1) }]);
    expect((await other.notes(everything, study.id)).map(({ id }) => id)).toEqual(['c']);
    expect(await other.search(everything, { text: 'buurthuis' })).toMatchObject({ total: 1 });
  });
});
