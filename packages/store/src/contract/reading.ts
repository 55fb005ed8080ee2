import { recordKey, type Study } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import type { Store } from '../port.ts';
import { actor, collaboration, everything, finding, noteWith, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';
import { scannedRows } from './state.ts';

const one: Study = study('one');
const interview = noteWith('b', [
  (id) => finding(id, 'x', { restates: ['a#^x'], qualifies: ['a#^y'] }),
  (id) => collaboration(id, 'y'),
  (id) => finding(id, 'z', { category: 'solution', answers: ['a#^x', 'time'], explains: ['a#^x'] }),
]);
const other = noteWith(
  'a',
  [(id) => finding(id, 'x'), (id) => finding(id, 'y', { contradicts: ['a#^x'] })],
  [(id) => actor(id, 'nurse'), (id) => actor(id, 'centre', { label: { nl: 'buurthuis' } })],
);

async function filled(store: Store): Promise<Store> {
  await store.write(one, puts(interview, other));
  return store;
}

/** What a store gives back by id. */
export function reading(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('reads by id', () => {
    test('versions come of all studies in scope, in the order of their ids', async () => {
      const store = await filled(await open());
      const { version } = await store.write({ ...one, id: 'also' }, puts(other));
      const expected = [
        ['also', version] as const,
        ['one', await store.version(everything, 'one')],
      ];
      expect([...(await store.versions(everything))]).toEqual(expected);
      await store.drop('also');
      expect([...(await store.versions(everything)).keys()]).toEqual(['one']);
    });

    test('notes come ordered by id, all or some, without what they hold', async () => {
      const store = await filled(await open());
      const head = { id: 'a', path: 'a.md', title: 'a', type: 'interview', hash: other.hash };
      expect((await store.notes(everything, 'one')).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await store.notes(everything, 'one', ['gone', 'a', 'a'])).toEqual([head]);
      expect(await store.notes(everything, 'one', [])).toEqual([]);
    });

    test('claims come in the order asked, with nothing for what is not there', async () => {
      const store = await filled(await open());
      const ids = ['b#^y', 'nowhere#^x', 'a#^x', 'b#^y'];
      const claims = await store.claims(everything, 'one', ids);
      expect(claims.map((claim) => claim?.id)).toEqual(['b#^y', undefined, 'a#^x', 'b#^y']);
      expect(claims[0]).toEqual(interview.claims[1]);
    });

    test('entities come in the order asked, of the type asked', async () => {
      const store = await filled(await open());
      const found = await store.entities(everything, 'one', 'actor', ['nurse', 'west', 'centre']);
      expect(found.map((entity) => entity?.id)).toEqual(['nurse', undefined, 'centre']);
      expect(await store.entities(everything, 'one', 'area', ['nurse'])).toEqual([undefined]);
    });

    test('all entities of a type come ordered by code point', async () => {
      const store = await open();
      const ids = ['z', '\u{1f3e0}', 'é', '\uff5e', 'a', 'A'];
      await store.write(
        one,
        puts(
          noteWith(
            'a',
            [],
            ids.map((id) => (inNote) => actor(inNote, id)),
          ),
        ),
      );
      const found = await store.allEntities(everything, 'one', 'actor');
      expect(found.map(({ id }) => id)).toEqual(['A', 'a', 'z', 'é', '\uff5e', '\u{1f3e0}']);
    });

    test('opaque keys resolve to what they stand for', async () => {
      const store = await filled(await open());
      const records = [
        { study: 'one', type: 'claim', id: 'b#^y' },
        { study: 'one', type: 'actor', id: 'centre' },
        { study: 'one', type: 'note', id: 'a' },
        { study: 'one', type: 'study', id: 'one' },
      ] as const;
      const keys = records.map((record) => recordKey(record.study, record.type, record.id));
      const strange = ['', 'a', 'a'.repeat(16), recordKey('one', 'area', 'centre')];
      expect(await store.resolve(everything, [...keys, ...strange])).toEqual([
        ...records,
        ...strange.map(() => undefined),
      ]);
    });

    test('links are found from the claim that they lead to', async () => {
      const store = await filled(await open());
      const links = await store.linksTo(everything, 'one', ['a#^x', 'a#^y', 'b#^x', 'nowhere']);
      expect(Object.fromEntries(links)).toEqual({
        'a#^x': [
          { link: 'restates', claim: 'b#^x' },
          { link: 'contradicts', claim: 'a#^y' },
          { link: 'answers', claim: 'b#^z' },
          { link: 'explains', claim: 'b#^z' },
        ],
        'a#^y': [{ link: 'qualifies', claim: 'b#^x' }],
      });
    });
  });

  describe('an entity that several notes declare', () => {
    const declare = (note: string, label: string, implied?: true) =>
      noteWith(
        note,
        [],
        [(id) => actor(id, 'nurse', { label: { en: label }, ...(implied && { implied }) })],
      );
    const label = async (store: Store) => {
      const [found] = await store.entities(everything, 'one', 'actor', ['nurse']);
      return found?.label.en;
    };

    test('is read as the first note by id declares it, whichever was written first', async () => {
      const store = await open();
      await store.write(one, puts(declare('b', 'B')));
      await store.write(one, puts(declare('c', 'C'), declare('a', 'A')));
      expect(await label(store)).toBe('A');
      expect((await store.allEntities(everything, 'one', 'actor')).length).toBe(1);
      await store.write(one, [{ remove: 'a' }]);
      expect(await label(store)).toBe('B');
      await store.write(one, [{ remove: 'b' }, { remove: 'c' }]);
      expect(await label(store)).toBeUndefined();
    });

    test('is read as declared rather than as implied by a link', async () => {
      const store = await open();
      await store.write(one, puts(declare('a', 'implied', true), declare('b', 'declared')));
      expect(await label(store)).toBe('declared');
      await store.write(one, [{ remove: 'b' }]);
      expect(await label(store)).toBe('implied');
    });
  });

  describe('scan', () => {
    test('tells each claim by integers that stand for the values of its properties', async () => {
      const store = await filled(await open());
      const rows = (await scannedRows(store, everything, 'one')).get('b.md') ?? [];
      expect(rows).toHaveLength(3);
      expect(rows[0]).toMatchObject({ kind: ['finding'], note: ['b'], area: ['west'] });
      expect(rows[1]).toMatchObject({
        ...{ kind: ['collaboration'], form: ['referral'], line: 7 },
        participants: [
          ['nurse', 'from'],
          ['centre', 'to'],
        ],
      });
      const claims = await store.claimsOfRows(
        everything,
        'one',
        rows.map(({ row }) => row),
      );
      expect(claims).toEqual(interview.claims);
    });

    test('holds the study, its entities and a version; of some notes only these', async () => {
      const store = await filled(await open());
      const whole = await store.scan(everything, 'one');
      expect(whole.study).toEqual(one);
      expect(whole.version).toEqual(await store.version(everything, 'one'));
      expect(whole.entities?.map(({ id }) => id).sort()).toEqual(['centre', 'nurse']);
      const notes = new Map<string, number>();
      for await (const batch of whole.notes)
        for (const { path, note } of batch) notes.set(path, note);
      const wanted = notes.get('a.md') ?? 0;
      expect(whole.terms.get('note')?.[wanted]).toBe('a');
      const part = await store.scan(everything, 'one', [wanted, 999_999], { entities: false });
      expect(part.entities).toBeUndefined();
      const paths: string[] = [];
      for await (const batch of part.notes) paths.push(...batch.map(({ path }) => path));
      expect(paths).toEqual(['a.md']);
    });

    test('keeps the integer of a claim as long as it exists, and gives it to no other', async () => {
      const store = await filled(await open());
      const rowOf = async (line: number) => {
        const rows = await scannedRows(store, everything, 'one');
        return [...rows.values()].flat().find((row) => row.line === line)?.row;
      };
      const kept = (block: string, line: number) => (id: string) =>
        collaboration(id, block, {
          evidence: { note: id, block, range: { start: 1, end: 2, line } },
        });
      await store.write(one, puts(noteWith('c', [kept('p', 101), kept('q', 102)])));
      const [p, q] = [await rowOf(101), await rowOf(102)];
      await store.write(one, puts(noteWith('c', [kept('n', 99), kept('p', 201)])));
      expect(await rowOf(201)).toBe(p);
      const added = await rowOf(99);
      expect(added).toBeDefined();
      expect([p, q]).not.toContain(added);
      expect(await store.claimsOfRows(everything, 'one', [q ?? 0])).toEqual([undefined]);
    });

    test('shows one version, whatever is written while it is read', async () => {
      const store = await filled(await open());
      const scan = await store.scan(everything, 'one');
      await store.write(one, [{ remove: 'b' }]);
      await store.write(one, puts(noteWith('d', [(id) => finding(id, 'x')])));
      const paths: string[] = [];
      for await (const batch of scan.notes) paths.push(...batch.map(({ path }) => path));
      expect(paths.sort()).toEqual(['a.md', 'b.md']);
    });
  });
}
