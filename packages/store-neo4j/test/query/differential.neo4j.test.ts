import type { CountRequest, GroupKey, NoteRecord, Order, PageRequest } from '@samenspel/claims';
import { providedNeo4j } from '@samenspel/neo4j/test';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selectings } from '../../../snapshot/test/generated-filters.ts';
import { notes, study } from '../../../snapshot/test/generated-study.ts';
import { addressOf, emptied } from '../servers.ts';
import { askDatabase, type AskedDatabase } from './asked-database.ts';

const everything = { studies: 'all' } as const;

/** Answers from the snapshot, and from the database by one statement each; both of the same claims. */
let snapshots: Store;
let database: AskedDatabase;

beforeAll(async () => {
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  await emptied(server);
  snapshots = await openNeo4jStore(addressOf(server));
  database = askDatabase(server, snapshots);
});

afterAll(async () => {
  await database.close();
  await snapshots.close();
});

const orders: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom(
    ...(['source', 'rank', 'partners', 'phase', 'area', 'respondent', 'mode', 'note'] as const),
    ...(['about', 'code', 'proposition', 'stance', 'sayer'] as const),
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

/** A page, and where it begins or ends: behind or before some claims of the whole list, in whichever order. */
const pageRequests = fc.record({
  selecting: selectings,
  order: orders,
  size: fc.record({ of: fc.constantFrom('first', 'last'), count: fc.nat({ max: 6 }) }),
  after: fc.option(fc.nat(), { nil: undefined }),
  before: fc.option(fc.nat(), { nil: undefined }),
});

const countRequests = fc.record({ selecting: selectings, groupBy: keys });

/** Notes may have the same path: then the number of the note tells which claims come first. */
const studies = fc.record({ records: notes, isOnePath: fc.boolean() });

let written = 0;

/** Writes a study that was not there before, and gives its id. */
async function write(
  store: Store,
  { records, isOnePath }: { records: readonly NoteRecord[]; isOnePath: boolean },
): Promise<string> {
  written += 1;
  const id = `generated-${written}`;
  const changes = records.map((note) => ({
    put: { ...note, hash: JSON.stringify(note), ...(isOnePath ? { path: 'all.md' } : {}) },
  }));
  await store.write({ ...study, id }, changes);
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

describe('a statement', () => {
  test('gives the pages that the snapshot gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        studies,
        fc.array(pageRequests, { minLength: 10, maxLength: 20 }),
        async (records, requests) => {
          const id = await write(snapshots, records);
          for (const { selecting, order, size, after, before } of requests) {
            const list: PageRequest = { study: id, ...selecting, order };
            const { items } = await snapshots.page(everything, { ...list, first: 1000 });
            const cursorAt = (at: number | undefined) =>
              at === undefined ? undefined : items[at % Math.max(1, items.length)]?.cursor;
            const [start, end] = [cursorAt(after), cursorAt(before)];
            const request: PageRequest = {
              ...list,
              [size.of]: size.count,
              ...(start === undefined ? {} : { after: start }),
              ...(end === undefined ? {} : { before: end }),
            };
            expect(await database.page(everything, request)).toEqual(
              await snapshots.page(everything, request),
            );
          }
          await snapshots.drop(id);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('counts what the snapshot counts, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        studies,
        fc.array(countRequests, { minLength: 10, maxLength: 20 }),
        async (records, requests) => {
          const id = await write(snapshots, records);
          for (const { selecting, groupBy } of requests) {
            const request: CountRequest = { study: id, ...selecting, groupBy };
            expect(await database.count(everything, request)).toEqual(
              await snapshots.count(everything, request),
            );
          }
          await snapshots.drop(id);
        },
      ),
      { numRuns: 10 },
    );
  });
});
