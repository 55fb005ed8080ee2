import type { PageRequest } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import type { Store } from '../port.ts';
import { collaboration, everything, finding, noteWith, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';

const one = study('one');
const mostPages = 50;

/** A note of findings on the lines given; the id of each claim ends in its line. */
const lines = (note: string, ...numbers: readonly number[]) =>
  noteWith(
    note,
    numbers.map((line) => (id) => {
      const block = String(line);
      const evidence = { note: id, block, range: { start: line, end: line + 1, line } };
      return finding(id, block, { evidence });
    }),
  );

/** Follows the pages of a request to their end; `between` is called after each. */
async function follow(
  store: Store,
  request: PageRequest,
  between: (page: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const backward = request.last !== undefined;
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let number = 0; number < mostPages; number++) {
    const from = cursor === undefined ? {} : backward ? { before: cursor } : { after: cursor };
    const page = await store.page(everything, { ...request, ...from });
    const items = page.items.map(({ item }) => item.id);
    if (backward) ids.unshift(...items);
    else ids.push(...items);
    if (!(backward ? page.hasPrevious : page.hasNext)) return ids;
    cursor = backward ? page.items[0]?.cursor : page.items.at(-1)?.cursor;
    await between(number);
  }
  throw new Error(`More than ${mostPages} pages`);
}

const inOrder = ['a#^1', 'a#^2', 'a#^3', 'b#^1', 'b#^5', 'b#^9', 'c#^4'];

async function filled(store: Store): Promise<Store> {
  await store.write(one, puts(lines('c', 4), lines('a', 3, 1, 2), lines('b', 1, 9, 5)));
  return store;
}

/** Pages and counts of claims. */
export function paging(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('page', () => {
    test.each([1, 2, 3, 7, 100])(
      'pages of %d forward and backward hold each claim once',
      async (size) => {
        const store = await filled(await open());
        expect(await follow(store, { study: 'one', first: size })).toEqual(inOrder);
        expect(await follow(store, { study: 'one', last: size })).toEqual(inOrder);
      },
    );

    test('tells the total, the version, and what lies before and after', async () => {
      const store = await filled(await open());
      const version = await store.version(everything, 'one');
      const start = await store.page(everything, { study: 'one', first: 3 });
      expect(start).toMatchObject({ total: 7, version, hasNext: true, hasPrevious: false });
      const after = start.items[2]?.cursor ?? '';
      const end = await store.page(everything, { study: 'one', first: 10, after });
      expect(end).toMatchObject({ total: 7, hasNext: false, hasPrevious: true });
      expect(end.items[0]?.item).toEqual((await store.claims(everything, 'one', ['b#^1']))[0]);
    });

    test('can be filtered and ordered', async () => {
      const store = await filled(await open());
      await store.write(one, puts(noteWith('d', [(id) => collaboration(id, 'x')])));
      const filter = { property: 'note', in: ['b', 'd'] } as const;
      expect(await follow(store, { study: 'one', filter, first: 2 })).toEqual([
        ...['b#^1', 'b#^5', 'b#^9', 'd#^x'],
      ]);
      expect(await follow(store, { study: 'one', kind: 'collaboration', first: 2 })).toEqual([
        'd#^x',
      ]);
      const order = { by: 'source', direction: 'descending' } as const;
      expect(await follow(store, { study: 'one', order, first: 3 })).toEqual([
        'd#^x',
        ...inOrder.toReversed(),
      ]);
    });

    test.each([
      ['forward', { first: 2 }],
      ['backward', { last: 2 }],
    ])('stays stable %s while notes are written', async (_, size) => {
      const store = await filled(await open());
      const found = await follow(store, { study: 'one', ...size }, async (page) => {
        await store.write(one, puts(lines(`aa${page}`, 1, 2), lines(`c${page}`, 1)));
        if (page === 1) await store.write(one, puts(lines('b', 1, 2, 5, 9)));
      });
      const original = new Set(inOrder);
      expect(found.filter((id) => original.has(id))).toEqual(inOrder);
      expect(new Set(found).size).toBe(found.length);
    });

    test('a removed claim is no longer there, and its cursor still leads on', async () => {
      const store = await filled(await open());
      const start = await store.page(everything, { study: 'one', first: 4 });
      await store.write(one, [{ remove: 'b' }]);
      const after = start.items[3]?.cursor ?? '';
      const next = await store.page(everything, { study: 'one', first: 4, after });
      expect(next.items.map(({ item }) => item.id)).toEqual(['c#^4']);
    });

    test.each(['', 'x', 'a#^1', 'AAAA', '\u{1f600}'])('refuses the cursor %j', async (after) => {
      const store = await filled(await open());
      await expect(store.page(everything, { study: 'one', first: 2, after })).rejects.toMatchObject(
        {
          ...{ name: 'StoreError', code: 'BAD_CURSOR' },
        },
      );
    });
  });

  describe('count', () => {
    test('counts claims and respondents by property, and the whole', async () => {
      const store = await filled(await open());
      const saidBy = [{ type: 'respondent', ids: ['other'] }] as const;
      await store.write(one, puts(noteWith('d', [(id) => finding(id, 'x', { saidBy })])));
      const result = await store.count(everything, { study: 'one', groupBy: ['note'] });
      const groups = result.groups.map(({ key, claims, respondents }) => [
        ...key,
        claims,
        respondents,
      ]);
      expect(groups.sort()).toEqual([
        ['a', 3, 1],
        ['b', 3, 1],
        ['c', 1, 1],
        ['d', 1, 1],
      ]);
      expect(result.total).toMatchObject({ claims: 8, respondents: 2, origins: { respondent: 8 } });
      expect(result.version).toEqual(await store.version(everything, 'one'));
    });

    test('counts what a filter keeps', async () => {
      const store = await filled(await open());
      const filter = { not: { property: 'note', in: ['a'] } } as const;
      const { total } = await store.count(everything, { study: 'one', filter, groupBy: [] });
      expect(total.claims).toBe(4);
    });
  });
}

/** What pages and counts come from where a study is not too large for it. */
export function snapshots(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('snapshot', () => {
    test('shows the version that was written last', async () => {
      const store = await filled(await open());
      expect((await store.snapshot(everything, 'one')).claims).toBe(7);
      const { version } = await store.write(one, [{ remove: 'a' }]);
      const snapshot = await store.snapshot(everything, 'one');
      expect(snapshot).toMatchObject({ claims: 4, version });
    });
  });
}
