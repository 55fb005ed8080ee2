import { createContext, Following } from '@samenspel/graphql';
import type { HistoryEntry, Store } from '@samenspel/store';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../ask.ts';
import { harbour, notes, writeDesk, type WriteDesk } from './write-desk.ts';

/** Versions of the study. */
const versions = 45;

let desk: WriteDesk;
/** How many entries each read of a history gave. */
let parts: number[];

/** A store of which each entry that changed a note names so many claims more than there are. */
function naming(store: Store, claims: number): Store {
  const more = Array.from({ length: claims }, (_, at) => ({
    ...{ id: `x#${String(at)}`, kind: 'finding' as const },
  }));
  return {
    ...store,
    history: async (...given) => {
      const history = await store.history(...given);
      parts.push(history.entries.length);
      const entries = history.entries.map((entry): HistoryEntry => ({
        ...entry,
        notes: entry.notes.map((note) => ({ ...note, claims: { ...note.claims, removed: more } })),
      }));
      return { ...history, entries };
    },
  };
}

beforeAll(async () => {
  desk = await harbour();
  for (let at = 2; at <= versions; at += 1)
    await desk.importNotes({
      'one.md': (notes['one.md'] ?? '').replace('now and then', `${String(at)} times`),
    });
});

interface Told {
  readonly hasMore: boolean;
  readonly entries: readonly { readonly version: number }[];
}

async function historyOf(store: Store, args: string): Promise<Told> {
  const query = `{ study { history(${args}) { hasMore entries { version } } } }`;
  const data = (await writeDesk(store).ask(query)) as { readonly study: { history: Told } };
  return data.study.history;
}

describe('a history', () => {
  test.each([
    ['that names few', 0, 'first: 45', versions, [20, 20, 5], false],
    ['that names few, of which some is asked', 0, 'first: 30', 30, [20, 10], true],
    ['before a version', 0, 'first: 30, before: 24', 23, [20, 3], false],
    ['that names very many', 800, 'first: 45', 40, [20, 20], true],
    ['of which the first part names too many', 5_000, 'first: 45', 20, [20], true],
  ])('%s is read in parts', async (_name, claims, args, expected, read, hasMore) => {
    parts = [];
    const told = await historyOf(naming(desk.store, claims), args);
    expect(parts).toEqual(read);
    expect(told.hasMore).toBe(hasMore);
    expect(told.entries).toHaveLength(expected);
    const numbers = told.entries.map(({ version }) => version);
    expect(numbers).toEqual(Array.from({ length: expected }, (_, at) => (numbers[0] ?? 0) - at));
  });

  test('of one note is read on where the last part ended', async () => {
    const last = (notes['one.md'] ?? '').replace('now and then', `${String(versions)} times`);
    const [{ note: one } = { note: '' }] = (await desk.importNotes({ 'one.md': last })).notes;
    parts = [];
    const told = await historyOf(naming(desk.store, 0), `first: 100, note: "${one}"`);
    expect(told.entries.map(({ version }) => version)).toEqual(
      Array.from({ length: versions }, (_, at) => versions - at),
    );
    expect(parts).toEqual([20, 20, 5]);
  });
});

describe('who follows a study', () => {
  const document = parse(
    'subscription ($since: VersionInput) { changes(since: $since) { rebuild versions { number } } }',
  );

  async function news(claims: number): Promise<unknown> {
    const { epoch } = await desk.store.version({ studies: 'all' }, 'harbour');
    const store = naming(desk.store, claims);
    const events = await subscribe({
      ...{ schema, document, rootValue: new Following() },
      variableValues: { since: { epoch, number: 3 } },
      contextValue: createContext({ store, scope: { studies: 'all' }, language: 'en' }),
    });
    if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events));
    const { value } = (await events.next()) as IteratorResult<ExecutionResult, undefined>;
    return value?.data?.changes;
  }

  test('is told each version, in their order', async () => {
    parts = [];
    expect(await news(0)).toEqual({
      rebuild: false,
      versions: Array.from({ length: versions - 3 }, (_, at) => ({ number: at + 4 })),
    });
    expect(parts).toEqual([20, 20, 2]);
  });

  test('reads anew where very much changed', async () => {
    parts = [];
    expect(await news(1_100)).toEqual({ rebuild: true, versions: [] });
    expect(parts).toEqual([20]);
  });
});
