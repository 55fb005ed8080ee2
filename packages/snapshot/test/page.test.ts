import { matches, worldOf, type NoteRecord, type Order, type PageRequest } from '@samenspel/claims';
import {
  applyChanges,
  createPacker,
  page,
  scanOf,
  buildSnapshot,
  snapshotOf,
  type RowPage,
  type Snapshot,
} from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectings } from './generated-filters.ts';
import { notes, study } from './generated-study.ts';
import { inOrder } from './reference-order.ts';

const orders: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom('source', 'rank', 'partners', 'phase', 'area', 'respondent', 'mode', 'note'),
  direction: fc.constantFrom('ascending', 'descending'),
});

/** The notes of one generated study, always the same. */
const someNotes = fc.sample(notes, { numRuns: 1, seed: 6 })[0] ?? [];

type Request = Omit<PageRequest, 'study'>;

/** Follows the pages of a request to their end, and gives them from first to last. */
function pagesOf(snapshot: Snapshot, request: Request): readonly RowPage[] {
  const pages: RowPage[] = [];
  const isBackward = request.last !== undefined;
  for (let next: Request | undefined = request; next !== undefined;) {
    const found: RowPage = page(snapshot, next);
    if (isBackward) pages.unshift(found);
    else pages.push(found);
    const edge = (isBackward ? found.items[0] : found.items.at(-1))?.cursor;
    const goesOn = isBackward ? found.hasPrevious : found.hasNext;
    const from = isBackward ? 'before' : 'after';
    next = goesOn && edge !== undefined ? { ...request, [from]: edge } : undefined;
  }
  return pages;
}

/** The store's integers of claims: they are numbered as they were packed. */
function numbersOf(records: readonly NoteRecord[]): ReadonlyMap<string, number> {
  const claims = records.flatMap((note) => note.claims);
  return new Map(claims.map(({ id }, index) => [id, index + 1]));
}

describe('page', () => {
  test('pages make up the whole list in its order, forward and backward', async () => {
    const size = fc.integer({ min: 1, max: 7 });
    await fc.assert(
      fc.asyncProperty(
        notes,
        selectings,
        orders,
        size,
        async (records, selecting, order, count) => {
          const snapshot = await snapshotOf({ study, notes: records });
          const world = worldOf(
            study,
            records.flatMap(({ entities }) => entities),
          );
          const numbers = numbersOf(records);
          const { kind, filter } = selecting;
          const whole = inOrder(records, order)
            .filter((claim) => kind === undefined || claim.kind === kind)
            .filter((claim) => filter === undefined || matches(filter, claim, world))
            .map(({ id }) => numbers.get(id));
          for (const direction of [{ first: count }, { last: count }]) {
            const pages = pagesOf(snapshot, { ...selecting, order, ...direction });
            expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(whole);
            pages.forEach((found, index) => {
              expect(found.total).toBe(whole.length);
              expect(found.hasPrevious).toBe(index > 0);
              expect(found.hasNext).toBe(index < pages.length - 1);
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('between two cursors stands what stands between them', async () => {
    await fc.assert(
      fc.asyncProperty(notes, orders, fc.nat(), fc.nat(), async (records, order, one, other) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const { items } = page(snapshot, { order, first: 1000 });
        if (items.length === 0) return;
        const [start, end] = [one % items.length, other % items.length].sort((a, b) => a - b);
        const between = page(snapshot, {
          order,
          first: 1000,
          after: items[start ?? 0]?.cursor ?? '',
          before: items[end ?? 0]?.cursor ?? '',
        });
        expect(between.items).toEqual(items.slice((start ?? 0) + 1, end));
      }),
    );
  });

  test('a cursor keeps its place while notes are added, changed and removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        notes,
        orders,
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        async (records, order, position, isRemoved) => {
          const packer = createPacker();
          const half = records.filter((_, index) => index % 2 === 0);
          const before = await buildSnapshot(scanOf(study, half, version(1), packer));
          const { items } = page(before, { order, first: 1000 });
          const edge = items[position % Math.max(1, items.length)];
          if (edge === undefined) return;
          const removed = records.filter((_, index) => isRemoved[index] ?? false);
          const kept = records.filter((note) => !removed.includes(note));
          const integers = removed.map((note) => packer.pack(note).note);
          const after = await applyChanges(
            before,
            scanOf(study, kept, version(2), packer),
            integers,
          );
          const left = page(after, { order, first: 1000 }).items.map(({ id }) => id);
          const behind = items.slice(items.indexOf(edge) + 1).map(({ id }) => id);
          const next = page(after, { order, first: 1000, after: edge.cursor });
          const found = next.items.map(({ id }) => id);
          // What stood behind the cursor and is still there stands behind it, and nothing that stood before it does.
          expect(found.filter((id) => items.some((item) => item.id === id))).toEqual(
            behind.filter((id) => left.includes(id)),
          );
          expect(left.slice(left.length - found.length)).toEqual(found);
        },
      ),
    );
  });

  test('an empty page tells whether there is anything', async () => {
    const snapshot = await snapshotOf({ study, notes: someNotes });
    const { items, hasNext, hasPrevious, total } = page(snapshot, { first: 0 });
    expect(items).toEqual([]);
    expect(total).toBeGreaterThan(5);
    expect(hasNext).toBe(true);
    expect(hasPrevious).toBe(false);
  });

  test.each<[string, Request, string]>([
    ['both first and last', { first: 1, last: 1 }, 'INVALID'],
    ['less than nothing', { first: -1 }, 'INVALID'],
    ['half an item', { last: 0.5 }, 'INVALID'],
    ['no cursor', { after: '' }, 'BAD_CURSOR'],
    ['some text', { before: 'note-9' }, 'BAD_CURSOR'],
  ])('refuses %s', async (_name, request, code) => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(() => page(snapshot, request)).toThrow(expect.objectContaining({ code }));
  });

  test('refuses a cursor of another filter, order, study or epoch', async () => {
    const snapshot = await snapshotOf({ study, notes: someNotes });
    const after = page(snapshot, {}).items[0]?.cursor ?? '';
    expect(() => page(snapshot, { after })).not.toThrow();
    const byPhase = { by: 'phase', direction: 'ascending' } as const;
    const elsewhere = await snapshotOf({ study: { ...study, id: 'other' }, notes: someNotes });
    const restored = await snapshotOf({ study, notes: someNotes }, { epoch: 'new', number: 1 });
    for (const ask of [
      () => page(snapshot, { after, order: byPhase }),
      () => page(snapshot, { after, filter: { restatement: false } }),
      () => page(elsewhere, { after }),
      () => page(restored, { after }),
    ])
      expect(ask).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
  });

  test('a cursor tells no names', async () => {
    const snapshot = await snapshotOf({ study, notes: someNotes });
    for (const { cursor } of page(snapshot, { first: 1000 }).items)
      expect(cursor).toMatch(/^[a-z2-7]{8}(?:-[0-9a-z]{1,7}){4}$/u);
  });
});

function version(number: number) {
  return { epoch: 'test', number };
}
