import {
  properties,
  type CountRequest,
  type GroupKey,
  type NoteRecord,
  type Order,
  type PageRequest,
} from '@samenspel/claims';
import { providedNeo4j } from '@samenspel/neo4j/test';
import type { NoteChange, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { selectings } from '../../../snapshot/test/generated-filters.ts';
import { notes, study } from '../../../snapshot/test/generated-study.ts';
import { study as shipped } from '../../../wijkteamonderzoek/src/index.ts';
import { addressOf, emptied } from '../servers.ts';

const everything = { studies: 'all' } as const;

/** The same studies: in memory, in Neo4j with their snapshots, and in Neo4j without any. */
let memory: Store;
let snapshots: Store;
let database: Store;

beforeAll(async () => {
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  await emptied(server);
  memory = createMemoryStore();
  snapshots = await openNeo4jStore(addressOf(server));
  database = await openNeo4jStore({ ...addressOf(server), snapshotLimit: 0 });
  return async () => {
    await Promise.all([memory, snapshots, database].map((store) => store.close()));
  };
});

let written = 0;

/** Writes notes as a study that was not there before, and gives its id. */
async function write(records: readonly NoteRecord[]): Promise<string> {
  written += 1;
  const id = `generated-${written}`;
  const changes = records.map((note): NoteChange => ({
    put: { ...note, hash: JSON.stringify(note) },
  }));
  for (const store of [memory, snapshots]) await store.write({ ...study, id }, changes);
  return id;
}

/** What a store answers, or with what it refuses. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [error.code, error.message];
    throw error;
  }
}

/** Pages are the same to the letter, cursors too. */
async function comparePages(request: PageRequest): Promise<void> {
  const expected = await snapshots.page(everything, request);
  expect(JSON.stringify(await database.page(everything, request))).toBe(JSON.stringify(expected));
}

async function compareCounts(request: CountRequest): Promise<void> {
  const expected = await memory.count(everything, request);
  const version = await database.version(everything, request.study);
  expect(await database.count(everything, request)).toEqual({ ...expected, version });
}

const orders: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom(
    ...(['source', 'rank', 'partners', 'phase', 'area', 'respondent', 'mode', 'note'] as const),
    ...(['about', 'code', 'sayer', 'stance'] as const),
  ),
  direction: fc.constantFrom('ascending', 'descending'),
});

const keys = fc.uniqueArray(
  fc.constantFrom<GroupKey>(
    ...(['phase', 'area', 'mode', 'respondent', 'stance', 'origin', 'kind', 'code'] as const),
    ...(['actor', 'actorKind', 'actorTopKind', 'employer', 'via', 'viaKind'] as const),
  ),
  { maxLength: 4 },
);

/** A page, and the claims of the whole list behind and before which it is. */
const pageRequests = fc.record({
  selecting: selectings,
  order: orders,
  size: fc.record({ of: fc.constantFrom('first', 'last'), count: fc.nat({ max: 6 }) }),
  after: fc.option(fc.nat(), { nil: undefined }),
  before: fc.option(fc.nat(), { nil: undefined }),
});

const countRequests = fc.record({ selecting: selectings, groupBy: keys });

/** Where notes have the same path, it is the number of the note that tells which claims come first. */
const studies = fc
  .tuple(notes, fc.boolean())
  .map(([records, isOnePath]) =>
    records.map((note) => (isOnePath ? { ...note, path: 'all.md' } : note)),
  );

// The database plans each new form of a request, which takes longer than the rest; shrinking would take hours.
const bounds = { numRuns: 8, endOnFailure: true };
const someOf = <Request>(requests: fc.Arbitrary<Request>) =>
  fc.array(requests, { minLength: 8, maxLength: 12, size: 'max' });

describe('one statement', { timeout: 600_000 }, () => {
  test('gives the pages that the snapshot gives', async () => {
    await fc.assert(
      fc.asyncProperty(studies, someOf(pageRequests), async (records, requests) => {
        const id = await write(records);
        for (const { selecting, order, size, after, before } of requests) {
          const list = { study: id, ...selecting, order };
          const { items } = await snapshots.page(everything, { ...list, first: 1000 });
          const inMemory = await memory.page(everything, { ...list, first: 1000 });
          expect(items.map(({ item }) => item)).toEqual(inMemory.items.map(({ item }) => item));
          const cursorAt = (at: number | undefined) =>
            at === undefined ? undefined : items[at % Math.max(1, items.length)]?.cursor;
          const [start, end] = [cursorAt(after), cursorAt(before)];
          await comparePages({
            ...list,
            [size.of]: size.count,
            ...(start === undefined ? {} : { after: start }),
            ...(end === undefined ? {} : { before: end }),
          });
        }
      }),
      bounds,
    );
  });

  test('counts what is counted in memory, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(studies, someOf(countRequests), async (records, requests) => {
        const id = await write(records);
        for (const { selecting, groupBy } of requests)
          await compareCounts({ study: id, ...selecting, groupBy });
      }),
      bounds,
    );
  });

  test('goes on behind a claim that is gone with its note', async () => {
    const records = fc.sample(notes, { numRuns: 20, seed: 3 }).find((some) => some.length > 3);
    const id = await write(records ?? []);
    for (const by of ['source', 'area', 'mode'] as const) {
      const list: PageRequest = { study: id, order: { by, direction: 'descending' }, first: 1000 };
      const { items } = await snapshots.page(everything, list);
      const cursors = items.map(({ cursor }) => cursor);
      const gone = items[Math.floor(items.length / 2)]?.item.evidence.note ?? '';
      await snapshots.write({ ...study, id }, [{ remove: gone }]);
      for (const after of cursors) await comparePages({ ...list, after });
      const put = records?.find((note) => note.id === gone);
      if (put !== undefined) await snapshots.write({ ...study, id }, [{ put }]);
      for (const before of cursors) await comparePages({ ...list, before });
    }
  });
});

describe('a real study', { timeout: 600_000 }, () => {
  const id = 'wijkteamonderzoek';

  beforeAll(async () => {
    const changes = shipped.notes.map((put): NoteChange => ({ put }));
    for (const store of [memory, snapshots]) await store.write({ ...shipped.study, id }, changes);
  }, 300_000);

  test.each(properties.map((property) => property.name))(
    'is ordered, filtered and counted by %s',
    async (name) => {
      const property = properties.find((one) => one.name === name);
      const values = shipped.notes.flatMap((note) =>
        note.claims.flatMap((claim) => property?.values(claim) ?? []),
      );
      const some = [...new Set(values)].slice(0, 3);
      const upwards: PageRequest = { study: id, order: { by: name, direction: 'ascending' } };
      const { items } = await snapshots.page(everything, { ...upwards, first: 90 });
      await comparePages({ ...upwards, first: 40, after: items[70]?.cursor ?? '' });
      await comparePages({ study: id, order: { by: name, direction: 'descending' }, last: 40 });
      await comparePages({
        study: id,
        filter: { property: name, in: some, includeNarrower: true },
      });
      const filter = { not: { property: name, in: some } } as const;
      await compareCounts({ study: id, filter, groupBy: [name] });
    },
  );
});

describe('what cannot be answered is refused in the same words', () => {
  let id: string;

  beforeAll(async () => {
    id = await write(fc.sample(notes, { numRuns: 1, seed: 6 })[0] ?? []);
  });

  test.each<[string, Omit<PageRequest, 'study'>]>([
    ['both first and last', { first: 1, last: 1 }],
    ['less than nothing', { first: -1 }],
    ['half an item', { last: 0.5 }],
    ['no cursor', { after: '' }],
    ['some text', { before: 'note-9' }],
    ['a cursor of no place', { after: 'aaaaaaaa-0-1-2-3' }],
    [
      'a cursor and an order that is none',
      { after: '', order: { by: 'mode', direction: 'ascending' }, last: -2 },
    ],
  ])('a page with %s', async (_name, request) => {
    const expected = await outcome(memory.page(everything, { study: id, ...request }));
    expect(await outcome(database.page(everything, { study: id, ...request }))).toEqual(expected);
    expect(expected).toBeInstanceOf(Array);
  });

  test('a page with a cursor of a note or a value that was never there', async () => {
    const list: PageRequest = { study: id, order: { by: 'area', direction: 'ascending' } };
    const cursor = (await database.page(everything, list)).items[0]?.cursor ?? '';
    const [mark, value, note, ...place] = cursor.split('-');
    for (const parts of [
      [mark, value, 'zzz', ...place],
      [mark, 'zzz', note, ...place],
    ]) {
      const request = { ...list, after: parts.join('-') };
      expect(await outcome(database.page(everything, request))).toEqual(
        await outcome(snapshots.page(everything, request)),
      );
      await expect(database.page(everything, request)).rejects.toMatchObject({
        code: 'BAD_CURSOR',
      });
    }
  });

  test.each<[string, readonly GroupKey[]]>([
    ['more than four keys', ['phase', 'area', 'mode', 'origin', 'actor']],
    ['a key twice', ['phase', 'phase']],
  ])('a count by %s', async (_name, groupBy) => {
    const expected = await outcome(memory.count(everything, { study: id, groupBy }));
    expect(await outcome(database.count(everything, { study: id, groupBy }))).toEqual(expected);
    expect(expected).toBeInstanceOf(Array);
  });
});
