import { providedNeo4j } from '@samenspel/neo4j/test';
import { createMemoryStore } from '@samenspel/store-memory';
import { createTombstones, type Scope, type Tombstones } from '@samenspel/store';
import { erasedExample } from '@samenspel/store/contract';
import { openNeo4jStore, type Neo4jOptions } from '@samenspel/store-neo4j';
import type { Study } from '@samenspel/claims';
import { afterEach, describe, expect, test } from 'vitest';
import { holding } from './holding.ts';
import { addressOf, emptied } from './servers.ts';

const { canary, respondent, notes } = erasedExample;
const everything: Scope = { studies: 'all' };
const study: Study = {
  ...{ id: 'one', title: { en: 'One' }, languages: ['nl'], instruments: [], extensions: {} },
};
const changes = notes.map((put) => ({ put }));

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function open(options: Partial<Neo4jOptions> = {}) {
  const store = await openNeo4jStore({ ...addressOf(server()), ...options });
  closers.push(() => store.close());
  return store;
}

async function written(options: Partial<Neo4jOptions> = {}) {
  await emptied(server());
  const store = await open(options);
  const earlier = notes.map((note) => ({ put: { ...note, hash: `${note.hash} of before` } }));
  await store.write(study, earlier, { reason: `With ${canary}` });
  await store.write(study, changes);
  return store;
}

const held = () => holding(server(), canary);

describe('after an erasure', () => {
  test('no property of any node or relationship holds their words', async () => {
    const store = await written({ tombstones: createTombstones() });
    expect((await held()).length).toBeGreaterThan(10);
    const receipt = await store.erase('one', { respondent });
    expect(await held()).toEqual([]);
    expect(receipt.stillHeld.map(({ code }) => code)).toEqual([
      ...['FOLDER', 'BACKUPS', 'COPIES', 'RELEASES', 'TRANSACTION_LOGS', 'DATABASE_BACKUPS'],
    ]);
  });

  test('the graph is that of the notes which are left', async () => {
    const store = await written({ tombstones: createTombstones() });
    await store.erase('one', { respondent });
    const left = await Promise.all(
      (await store.notes(everything, 'one')).map(({ id }) => store.note(everything, 'one', id)),
    );
    const search = await store.search(everything, { text: canary });
    expect(search.total).toBe(0);
    await store.drop('one');
    const again = await store.write(
      study,
      left.flatMap((put) => (put === undefined ? [] : [{ put }])),
    );
    expect(again).toMatchObject({ added: left.length, refused: [] });
  });

  test('what another store has of before does not come in by a copy', async () => {
    const backup = createMemoryStore();
    await backup.write(study, changes);
    const store = await written({ tombstones: createTombstones() });
    await store.erase('one', { respondent });
    const copied = await Promise.all(
      (await backup.notes(everything, 'one')).map(({ id }) => backup.note(everything, 'one', id)),
    );
    const report = await store.write(
      study,
      copied.flatMap((put) => (put === undefined ? [] : [{ put }])),
    );
    expect(report).toMatchObject({ added: 0, replaced: 0, unchanged: 1 });
    expect(new Set(report.refused.map(({ code }) => code))).toEqual(new Set(['ERASED']));
    expect(await held()).toEqual([]);
  });
});

describe('what is cut off', () => {
  test('after the list has them is made good when the store is opened', async () => {
    const tombstones = createTombstones();
    const cut: Tombstones = {
      ...tombstones,
      async add(of, records) {
        await tombstones.add(of, records);
        throw new Error('The power is gone');
      },
    };
    const store = await written({ tombstones: cut });
    await expect(store.erase('one', { respondent })).rejects.toThrow('The power is gone');
    expect(await held()).not.toEqual([]);
    const { version } = await store.history(everything, 'one');
    const next = await open({ tombstones });
    expect(await held()).toEqual([]);
    expect((await next.version(everything, 'one')).epoch).not.toBe(version.epoch);
    expect(await next.erase('one', { respondent })).toMatchObject({ notes: 0, claims: 0 });
  });
});

describe('the list of what was erased', () => {
  test('is wanted before anything is erased; else writes are not held to it', async () => {
    const store = await written();
    const erasing = store.erase('one', { respondent });
    await expect(erasing).rejects.toMatchObject({ name: 'StoreError', code: 'UNSUPPORTED' });
    await expect(erasing).rejects.toThrow('the option tombstones');
    const { version } = await store.history(everything, 'one');
    await store.renewEpochs();
    expect((await store.version(everything, 'one')).epoch).not.toBe(version.epoch);
  });

  test('is not done without when it is lost', async () => {
    const store = await written({ tombstones: createTombstones() });
    await store.erase('one', { respondent });
    const opening = open({ tombstones: createTombstones() });
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
