import { columnsVersion } from '@samenspel/claims';
import { providedNeo4j } from '@samenspel/neo4j/test';
import type { Store } from '@samenspel/store';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { beforeEach, describe, expect, test } from 'vitest';
import { notes as generated, study } from '../../snapshot/test/generated-study.ts';
import { finding, noteWith } from '../../store/src/contract/example.ts';
import { scannedRows, stateHash } from '../../store/src/contract/state.ts';
import { addressOf, emptied } from './servers.ts';

const everything = { studies: 'all' } as const;

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

/** More notes than are packed in one step. */
const notes = [
  ...fc
    .sample(generated, { numRuns: 20, seed: 3 })
    .reduce((most, next) => (next.length > most.length ? next : most))
    .map((note) => ({ ...note, hash: JSON.stringify(note) })),
  ...Array.from({ length: 230 }, (_, at) =>
    noteWith(`more-${String(at)}`, [(id) => finding(id, 'x')]),
  ),
];

/** Does something to the database that no store would. */
async function run(text: string, parameters: object = {}): Promise<void> {
  const { uri, user, password } = server();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery(text, { study: study.id, ...parameters });
  } finally {
    await driver.close();
  }
}

const opened: Store[] = [];

async function open(): Promise<Store> {
  const store = await openNeo4jStore({ ...addressOf(server()), transactionTimeout: 300_000 });
  opened.push(store);
  return store;
}

/** Writes the study, and then makes its rows those of a program that packed them in another way. */
async function packedBefore(rowFormat: number | null, renewed: number | null = null) {
  const store = await open();
  await store.write(
    study,
    notes.map((put) => ({ put })),
  );
  const state = await stateHash(store, everything, study.id);
  const { number } = await store.version(everything, study.id);
  await store.close();
  await run(
    `MATCH (s:Study {id: $study}) SET s.rowFormat = $rowFormat, s.renewed = $renewed
     WITH s MATCH (p:PackedNote {study: s.id}) WHERE p.note > coalesce($renewed, 0) SET p.rows = $rows`,
    { rowFormat, renewed, rows: new Int8Array([1, 0, 0, 0, 1, 7]) },
  );
  return { state, version: number };
}

beforeEach(async () => {
  await emptied(server());
  return async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  };
});

const readers: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['counted', (store) => store.count(everything, { study: study.id, groupBy: ['kind'] })],
  ['paged', (store) => store.page(everything, { study: study.id, first: 5 })],
  ['scanned', (store) => scannedRows(store, everything, study.id)],
  ['written', (store) => store.write(study, [{ remove: 'nothing' }])],
];

describe('rows that an older program packed', () => {
  test.each([
    ['before formats were told', null, null],
    ['in an older format', columnsVersion - 1, null],
    ['and a newer one began to pack anew', columnsVersion, 100],
  ])('%s are packed anew when somebody wants them', async (_, rowFormat, renewed) => {
    const { state, version } = await packedBefore(rowFormat, renewed);
    const [one, other] = [await open(), await open()];
    const states = [one, other].map((store) => stateHash(store, everything, study.id));
    expect(await Promise.all(states)).toEqual([state, state]);
    const after = await one.version(everything, study.id);
    expect(after.number).toBeGreaterThan(version);
    await other.count(everything, { study: study.id, groupBy: ['kind'] });
    expect(await one.version(everything, study.id)).toEqual(after);
  });

  test('are packed anew before something is written among them', async () => {
    await packedBefore(columnsVersion - 1);
    const store = await open();
    const { added } = await store.write(study, [{ put: noteWith('new', []) }]);
    expect(added).toBe(1);
    const rows = await scannedRows(store, everything, study.id);
    expect([...rows.values()].flat()).toHaveLength(notes.flatMap(({ claims }) => claims).length);
  });

  test('are still there for who began to read them before', async () => {
    const store = await open();
    await store.write(
      study,
      notes.map((put) => ({ put })),
    );
    const scan = await store.scan(everything, study.id);
    const reading = scan.notes[Symbol.asyncIterator]();
    await run('MATCH (s:Study {id: $study}) SET s.rowFormat = 0');
    await (await open()).count(everything, { study: study.id, groupBy: ['kind'] });
    let read = 0;
    for (let next = await reading.next(); next.done !== true; next = await reading.next())
      read += next.value.length;
    expect(read).toBe(notes.length);
  });
});

describe('rows that a newer program packed', () => {
  test.each(readers)('are not %s', async (_, read) => {
    await packedBefore(columnsVersion + 1);
    const store = await open();
    await expect(read(store)).rejects.toMatchObject({ code: 'NEWER_FORMAT' });
  });

  test('do not keep anybody from the records', async () => {
    await packedBefore(columnsVersion + 1);
    const store = await open();
    const [first] = notes;
    expect((await store.note(everything, study.id, first?.id ?? ''))?.id).toBe(first?.id);
  });
});
