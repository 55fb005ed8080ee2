import type { Version } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import type { HistoryRequest } from '../history.ts';
import type { Store } from '../port.ts';
import { collaboration, everything, finding, note, noteWith, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';

const one = study('one');
const first = noteWith('a', [(id) => finding(id, 'x'), (id) => collaboration(id, 'y')]);
const second = noteWith('b', [(id) => finding(id, 'x')]);
const changed = noteWith('a', [
  (id) => finding(id, 'x', { category: 'wish' }),
  (id) => finding(id, 'z'),
]);
const noon = new Date('2026-03-01T12:00:00.000Z');

async function numbers(store: Store, request?: HistoryRequest): Promise<readonly number[]> {
  const { entries } = await store.history(everything, 'one', request);
  return entries.map(({ version }) => version);
}

/** Who changed what and when, and who is in whose way. */
export function historyOf(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('history', () => {
    test('tells of every version who made it, when, why, and what became of which notes', async () => {
      const store = await open();
      await store.write(one, puts(first, second), { by: 'Anna', reason: 'first round', at: noon });
      await store.write(one, [...puts(changed), { remove: 'b' }], { at: noon });
      const { version } = await store.write(study('one', 'Renamed'), [], { by: 'Bo', at: noon });
      const at = noon.toISOString();
      const nothing = { added: [], changed: [], removed: [] };
      const kind = 'write';
      expect(await store.history(everything, 'one')).toEqual({
        version,
        hasMore: false,
        oldest: 1,
        entries: [
          { version: 3, at, kind, by: 'Bo', manifest: true, notes: [] },
          {
            ...{ version: 2, at, kind, manifest: false },
            notes: [
              {
                ...{ note: 'a', path: 'a.md', change: 'replaced' },
                claims: {
                  added: [{ id: 'a#^z', kind: 'finding' }],
                  changed: [{ id: 'a#^x', kind: 'finding' }],
                  removed: [{ id: 'a#^y', kind: 'collaboration' }],
                },
              },
              {
                ...{ note: 'b', path: 'b.md', change: 'removed' },
                claims: { ...nothing, removed: [{ id: 'b#^x', kind: 'finding' }] },
              },
            ],
          },
          {
            ...{ version: 1, at, kind, by: 'Anna', reason: 'first round', manifest: true },
            notes: [
              { note: 'a', path: 'a.md', change: 'added', claims: nothing },
              { note: 'b', path: 'b.md', change: 'added', claims: nothing },
            ],
          },
        ],
      });
    });

    test('tells nothing of writes that change nothing, and the time of those that do', async () => {
      const store = await open();
      const before = new Date().toISOString();
      await store.write(one, puts(first));
      await store.write(one, puts(first));
      await store.write(one, puts(note('c', { claims: [finding('a', 'q')] })));
      const { entries } = await store.history(everything, 'one');
      expect(entries).toHaveLength(1);
      const [at = ''] = entries.map((entry) => entry.at);
      expect([before, at, new Date().toISOString()].sort()[1]).toBe(at);
    });

    const pages: readonly (readonly [HistoryRequest, readonly number[], boolean])[] = [
      [{ first: 2 }, [5, 4], true],
      [{ first: 5 }, [5, 4, 3, 2, 1], false],
      [{ first: 0 }, [], true],
      [{ first: 2, before: 4 }, [3, 2], true],
      [{ first: 2, before: 3 }, [2, 1], false],
      [{ before: 1 }, [], false],
      [{ since: 0, first: 2 }, [1, 2], true],
      [{ since: 3 }, [4, 5], false],
      [{ since: 5 }, [], false],
      [{ note: 'a' }, [4, 2, 1], false],
      [{ note: 'a', first: 2 }, [4, 2], true],
      [{ note: 'a', since: 1, first: 1 }, [2], true],
      [{ note: 'never' }, [], false],
    ];

    test.each(pages)('comes in parts: %j', async (request, expected, hasMore) => {
      const store = await open();
      await store.write(one, puts(first, second));
      await store.write(one, puts(changed));
      await store.write(one, [{ remove: 'b' }]);
      await store.write(one, puts(first, second));
      await store.write(study('one', 'Renamed'), []);
      expect(await numbers(store, request)).toEqual(expected);
      expect(await store.history(everything, 'one', request)).toMatchObject({ hasMore, oldest: 1 });
    });

    test('of a note goes on when its file is renamed and when it comes back', async () => {
      const store = await open();
      await store.write(one, puts(first, second));
      await store.write(one, puts(note('a', { path: 'moved/a.md', claims: first.claims })));
      await store.write(one, [{ remove: 'a' }]);
      await store.write(one, puts(first, noteWith('b', [])));
      const { entries } = await store.history(everything, 'one', { note: 'a' });
      expect(entries.map(({ notes }) => notes.map(({ path, change }) => [path, change]))).toEqual([
        [['a.md', 'added']],
        [['moved/a.md', 'removed']],
        [['moved/a.md', 'replaced']],
        [['a.md', 'added']],
      ]);
    });

    test.each([{ first: -1 }, { before: 1.5 }, { since: -2 }, { since: 1, before: 3 }])(
      'is not asked for with %j',
      async (request) => {
        const store = await open();
        await store.write(one, puts(first));
        await expect(store.history(everything, 'one', request)).rejects.toMatchObject({
          ...{ name: 'StoreError', code: 'INVALID' },
        });
      },
    );

    test('goes with its study', async () => {
      const store = await open();
      await store.write(one, puts(first), { by: 'Anna' });
      await store.drop('one');
      await store.write(one, puts(second), { by: 'Bo' });
      const { entries } = await store.history(everything, 'one');
      expect(entries.map(({ version, by }) => [version, by])).toEqual([[1, 'Bo']]);
    });

    test('is kept for the days that the store is told', async () => {
      const store = await open({ historyDays: 30 });
      const after = (days: number) => new Date(noon.getTime() + days * 24 * 60 * 60 * 1000);
      await store.write(one, puts(first), { at: noon });
      await store.write(one, puts(second), { at: after(29) });
      expect(await numbers(store)).toEqual([2, 1]);
      await store.write(one, puts(changed), { at: after(31) });
      expect(await numbers(store)).toEqual([3, 2]);
      expect(await store.history(everything, 'one')).toMatchObject({ oldest: 2 });
      const ifVersion = { ...(await store.version(everything, 'one')), number: 1 };
      const late = await store.write(one, puts(noteWith('a', [])), { ifVersion, at: after(70) });
      expect(late.refused[0]).toMatchObject({ code: 'CONFLICT', version: { number: 3 } });
    });
  });

  describe('a write that tells which version its writer has seen', () => {
    test('changes what nobody else changed', async () => {
      const store = await open();
      const { version } = await store.write(one, puts(first, second));
      await store.write(one, puts(noteWith('c', [])));
      const report = await store.write(one, [...puts(changed), { remove: 'b' }], {
        ifVersion: version,
      });
      expect(report).toMatchObject({ replaced: 1, removed: 1, refused: [] });
    });

    test('is refused for the notes that others changed or removed, and told by whom', async () => {
      const store = await open();
      const { version } = await store.write(one, puts(first, second));
      const theirs = await store.write(one, puts(changed), { by: 'Bo', at: noon });
      const gone = await store.write(one, [{ remove: 'b' }], { at: noon });
      const mine = puts(
        noteWith('a', [(id) => finding(id, 'mine')]),
        noteWith('b', [(id) => finding(id, 'mine')]),
        noteWith('c', [(id) => finding(id, 'mine')]),
      );
      const report = await store.write(one, mine, { by: 'Anna', ifVersion: version });
      expect(report).toMatchObject({ added: 1, replaced: 0 });
      const at = noon.toISOString();
      expect(report.refused).toMatchObject([
        { note: 'a', code: 'CONFLICT', by: 'Bo', at, version: theirs.version },
        { note: 'b', code: 'CONFLICT', at, version: gone.version },
      ]);
      expect(report.refused[0]?.reason).toContain(`by Bo at ${at} (version 2)`);
      expect(report.refused[1]).not.toHaveProperty('by');
      expect(await store.note(everything, 'one', 'a')).toEqual(changed);
      expect(await store.note(everything, 'one', 'b')).toBeUndefined();
    });

    test('is not in its own way, nor in that of what is just so already', async () => {
      const store = await open();
      const { version } = await store.write(one, puts(first, second));
      await store.write(one, [...puts(changed), { remove: 'b' }]);
      const again = await store.write(one, [...puts(changed), { remove: 'b' }], {
        ifVersion: version,
      });
      expect(again).toMatchObject({ unchanged: 2, refused: [] });
      const twice = puts(noteWith('c', []), noteWith('c', [(id) => finding(id, 'x')]));
      const report = await store.write(one, twice, { ifVersion: version });
      expect(report).toMatchObject({ added: 1, replaced: 1, refused: [] });
    });

    test.each([
      ['another epoch', (version: Version) => ({ ...version, epoch: 'another' })],
      ['a version ahead', (version: Version) => ({ ...version, number: version.number + 1 })],
    ])('is refused when it has seen %s', async (_, seen) => {
      const store = await open();
      const { version } = await store.write(one, puts(first));
      const report = await store.write(one, puts(changed, first, second), {
        ifVersion: seen(version),
      });
      expect(report).toMatchObject({ unchanged: 1, added: 0, replaced: 0, version });
      expect(report.refused.map(({ note: id, code }) => [id, code])).toEqual([
        ['a', 'CONFLICT'],
        ['b', 'CONFLICT'],
      ]);
      expect(report.refused[0]).toMatchObject({ version });
    });
  });
}
