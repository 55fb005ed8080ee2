import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import type { NoteRecord, Version } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../src/migration.ts';
import { connect } from '../src/database.ts';
import { formatSteps } from '../src/schema.ts';
import { addressOf, emptied } from './servers.ts';
import { everything, interview, study } from '../../store-sqlite/test/interviews.ts';

const opened: Store[] = [];

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

async function open(): Promise<Store> {
  const store = await openNeo4jStore(addressOf(server()));
  opened.push(store);
  return store;
}

beforeEach(() => emptied(server()));

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

describe('several programs on one database', () => {
  test('who follows the changes misses none, however many write', async () => {
    const writers = await Promise.all([open(), open(), open()]);
    const reader = await open();
    await reader.write(study, []);
    const expected: string[] = [];
    const state = { isWriting: true };
    const writing = Promise.all(
      writers.map(async (store, writer) => {
        for (let round = 0; round < 15; round += 1) {
          const note = interview(`w${writer}-${round}`, 3);
          expected.push(note.id);
          await store.write(study, [{ put: note }]);
        }
      }),
    ).finally(() => {
      state.isWriting = false;
    });
    const seen = new Set<string>();
    let since: Version = { ...(await reader.version(everything, study.id)), number: 0 };
    let rounds = 0;
    for (let isLast = false; !isLast;) {
      isLast = !state.isWriting;
      const changes = await reader.changes(everything, study.id, since);
      if (changes.type === 'rebuild') throw new Error('The history broke.');
      expect(changes.version.number).toBeGreaterThanOrEqual(since.number);
      since = changes.version;
      const scan = await reader.scan(everything, study.id, changes.notes, { entities: false });
      for await (const batch of scan.notes) for (const { path } of batch) seen.add(path);
      rounds += 1;
    }
    await writing;
    expect(rounds).toBeGreaterThan(2);
    expect([...seen].sort()).toEqual(expected.map((id) => `${id}.md`).sort());
    expect(since.number).toBe(1 + expected.length);
  });

  test('a scan shows one version, whatever is written meanwhile', async () => {
    const [writer, reader] = await Promise.all([open(), open()]);
    const size = (round: number) => 2 + (round % 5);
    const notesOf = (round: number): readonly NoteRecord[] =>
      ['a', 'b', 'c', 'd'].map((id) => interview(id, size(round)));
    const write = (round: number) =>
      writer.write(
        study,
        notesOf(round).map((put) => ({ put })),
      );
    await write(0);
    const state = { isWriting: true };
    const writing = (async () => {
      for (let round = 1; round < 12; round += 1) await write(round);
    })().finally(() => {
      state.isWriting = false;
    });
    let scans = 0;
    while (state.isWriting) {
      const scan = await reader.scan(everything, study.id);
      const sizes: number[] = [];
      for await (const batch of scan.notes) {
        for (const { rows } of batch) {
          let claims = 0;
          for (let at = 0; at < rows.length; at += rows[at] ?? 1) claims += 1;
          sizes.push(claims);
        }
      }
      const expected = size(scan.version.number - 1);
      expect([scan.version.number, sizes]).toEqual([
        scan.version.number,
        [expected, expected, expected, expected],
      ]);
      scans += 1;
    }
    await writing;
    expect(scans).toBeGreaterThan(0);
  });

  test('two that start at once on a new database make it what it must be, once', async () => {
    const at = server();
    const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password));
    await driver.executeQuery('MATCH (n:Samenspel) DETACH DELETE n');
    for (const name of ['store', 'claim', 'note', 'term']) {
      await driver.executeQuery(`DROP CONSTRAINT samenspel_${name}`);
    }
    const stores = await Promise.all([open(), open(), open()]);
    await Promise.all(
      stores.map((store, each) => store.write(study, [{ put: interview(`n${each}`, 2) }])),
    );
    expect(await stores[0].notes(everything, study.id)).toHaveLength(3);
    const { records } = await driver.executeQuery(
      "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'samenspel' RETURN count(*) AS count",
    );
    await driver.close();
    expect(Number(records[0]?.get('count'))).toBe(12);
  });

  test('a database of the first format gets what a history needs, and keeps what it has', async () => {
    const store = await open();
    await store.write(study, [{ put: interview('old', 2) }]);
    const at = server();
    const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password));
    await driver.executeQuery('MATCH (n) WHERE n:Change OR n:NoteChange DETACH DELETE n');
    await driver.executeQuery("MATCH (m:Samenspel {id: 'store'}) SET m.format = 1");
    for (const name of ['samenspel_change', 'samenspel_note_change']) {
      await driver.executeQuery(`DROP CONSTRAINT ${name}`);
    }
    await driver.executeQuery('DROP INDEX samenspel_note_change_note');
    const next = await open();
    const { version } = await next.write(study, [{ put: interview('new', 2) }], { by: 'Anna' });
    expect(await next.history(everything, study.id)).toMatchObject({
      ...{ version, oldest: version.number, entries: [{ by: 'Anna' }] },
    });
    expect(await next.notes(everything, study.id)).toHaveLength(2);
    const { records } = await driver.executeQuery(
      "SHOW INDEXES YIELD name WHERE name CONTAINS '_change' RETURN count(*) AS count",
    );
    await driver.close();
    expect(Number(records[0]?.get('count'))).toBe(3);
  });

  test('constraints may take longer than a transaction may otherwise', async () => {
    await open();
    const database = connect({ ...addressOf(server()), transactionTimeout: 250 });
    try {
      const slow = 'UNWIND range(1, 30000000) AS a WITH a WHERE a % 7 = 3 RETURN max(a)';
      await expect(migrate(database, [...formatSteps, [slow]])).resolves.toBeUndefined();
    } finally {
      await database.write(
        (transaction) =>
          transaction.run("MATCH (m:Samenspel {id: 'store'}) SET m.format = $format", {
            format: formatSteps.length,
          }),
        { timeout: 60_000 },
      );
      await database.close();
    }
  });

  test('a database of a later program is refused by its format', async () => {
    await open();
    const database = connect(addressOf(server()));
    try {
      await migrate(database, [...formatSteps, ['RETURN 1']]);
      await expect(openNeo4jStore(addressOf(server()))).rejects.toMatchObject({
        ...{ name: 'StoreError', code: 'NEWER_FORMAT' },
        message: expect.stringContaining(`has format ${formatSteps.length + 1}`) as string,
      });
    } finally {
      await database.write((transaction) =>
        transaction.run("MATCH (m:Samenspel {id: 'store'}) SET m.format = $format", {
          format: formatSteps.length,
        }),
      );
      await database.close();
    }
  });
});
