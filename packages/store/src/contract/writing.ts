import type { NoteRecord } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import type { NoteChange, Store } from '../port.ts';
import {
  actor,
  collaboration,
  everything,
  finding,
  note,
  noteWith,
  puts,
  study,
} from './example.ts';
import { closing, type StoreHarness } from './harness.ts';
import { stateHash } from './state.ts';

const one = study('one');
const first = noteWith('a', [(id) => finding(id, 'x'), (id) => collaboration(id, 'y')]);
const second = noteWith('b', [(id) => finding(id, 'x')], [(id) => actor(id, 'nurse')]);

async function claimIds(store: Store): Promise<readonly string[]> {
  const heads = await store.notes(everything, 'one');
  const records = await Promise.all(heads.map(({ id }) => store.note(everything, 'one', id)));
  return records.flatMap((record) => record?.claims.map(({ id }) => id) ?? []);
}

/** How a store takes up what notes say. */
export function writing(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('write', () => {
    test('adds notes, tells what became of them and gives the next version', async () => {
      const store = await open();
      const report = await store.write(one, puts(first, second));
      expect(report).toMatchObject({
        ...{ added: 2, replaced: 0, removed: 0, unchanged: 0, claims: 3, refused: [] },
        version: await store.version(everything, 'one'),
      });
      expect(await store.note(everything, 'one', 'a')).toEqual(first);
      expect(await store.note(everything, 'one', 'b')).toEqual(second);
    });

    test('makes a study without notes', async () => {
      const store = await open();
      await store.write(one, []);
      expect(await store.studies(everything)).toEqual([one]);
      expect(await store.notes(everything, 'one')).toEqual([]);
    });

    test('keeps the manifest of a study that is there, where that is asked', async () => {
      const store = await open();
      const renamed = study('one', 'Renamed');
      await store.write(one, puts(first), { keepManifest: true });
      expect(await store.studies(everything)).toEqual([one]);
      await store.write(renamed, []);
      const { version } = await store.write(one, puts(second), { keepManifest: true });
      expect(await store.studies(everything)).toEqual([renamed]);
      expect((await store.snapshot(everything, 'one')).study).toEqual(renamed);
      const { entries } = await store.history(everything, 'one', { first: 1 });
      expect(entries).toMatchObject([{ version: version.number, manifest: false }]);
      expect(await store.write(one, puts(second), { keepManifest: true })).toMatchObject({
        ...{ unchanged: 1, version },
      });
    });

    test.each(['', 'half \ud800', 'x'.repeat(5000)])('refuses the study %#', async (id) => {
      const store = await open();
      const writing = store.write(study(id), puts(first));
      await expect(writing).rejects.toMatchObject({ name: 'StoreError', code: 'INVALID' });
      expect(await store.studies(everything)).toEqual([]);
    });

    test('takes no new version when everything is there already', async () => {
      const store = await open();
      const before = await store.write(one, puts(first, second));
      const state = await stateHash(store, everything, 'one');
      const again = await store.write(one, puts(second, first));
      expect(again).toMatchObject({ added: 0, replaced: 0, unchanged: 2, claims: 0 });
      expect(again.version).toEqual(before.version);
      expect(await stateHash(store, everything, 'one')).toBe(state);
    });

    test('replaces exactly the claims of the note', async () => {
      const store = await open();
      await store.write(one, puts(first, second));
      const changed = noteWith('a', [(id) => finding(id, 'z'), (id) => finding(id, 'x')]);
      const report = await store.write(one, puts(changed));
      expect(report).toMatchObject({ added: 0, replaced: 1, claims: 2 });
      expect(await claimIds(store)).toEqual(['a#^z', 'a#^x', 'b#^x']);
      expect(await store.claims(everything, 'one', ['a#^y'])).toEqual([undefined]);
    });

    test('removes a note with its claims and entities; once removed it stays so', async () => {
      const store = await open();
      await store.write(one, puts(first, second));
      const report = await store.write(one, [{ remove: 'b' }]);
      expect(report).toMatchObject({ removed: 1, added: 0, unchanged: 0 });
      expect(await store.note(everything, 'one', 'b')).toBeUndefined();
      expect(await store.claims(everything, 'one', ['b#^x'])).toEqual([undefined]);
      expect(await store.allEntities(everything, 'one', 'actor')).toEqual([]);
      const again = await store.write(one, [{ remove: 'b' }]);
      expect(again).toMatchObject({ removed: 0, unchanged: 1, version: report.version });
    });

    test('obeys the changes of one write in their order', async () => {
      const store = await open();
      const later = noteWith('a', [(id) => finding(id, 'later')]);
      const changes: readonly NoteChange[] = [{ put: first }, { remove: 'a' }, { put: later }];
      expect(await store.write(one, changes)).toMatchObject({ added: 2, removed: 1 });
      expect(await claimIds(store)).toEqual(['a#^later']);
    });

    test('takes notes as they come and tells how far it is', async () => {
      const store = await open();
      const coming = async function* () {
        for (const put of [first, second]) yield { put: await Promise.resolve(put) };
      };
      const progress: unknown[] = [];
      await store.write(one, coming(), { onProgress: (done) => progress.push(done) });
      expect(progress.at(-1)).toEqual({ notes: 2, claims: 3 });
    });

    test('keeps what the study says of itself as it was last written', async () => {
      const store = await open();
      const before = await store.write(one, puts(first));
      const renamed = study('one', 'Another title');
      const after = await store.write(renamed, []);
      expect(after.version.number).toBeGreaterThan(before.version.number);
      expect(await store.studies(everything)).toEqual([renamed]);
      expect(await store.note(everything, 'one', 'a')).toEqual(first);
    });
  });

  describe('a note that cannot be kept', () => {
    const unkept: readonly (readonly [string, NoteRecord, RegExp])[] = [
      [
        'a claim of another note',
        note('c', { claims: [finding('a', 'x')] }),
        /not one of the note/,
      ],
      [
        'a claim whose evidence is elsewhere',
        note('c', {
          claims: [finding('c', 'x', { evidence: { ...finding('a', 'x').evidence } })],
        }),
        /not one of the note/,
      ],
      [
        'a claim twice',
        noteWith('c', [(id) => finding(id, 'x'), (id) => finding(id, 'x')]),
        /two claims "c#\^x"/,
      ],
      [
        'an entity twice',
        noteWith('c', [], [(id) => actor(id, 'nurse'), (id) => actor(id, 'nurse')]),
        /the actor "nurse" twice/,
      ],
      ['half of a character in its id', note('c\ud800'), /half of a surrogate pair/],
      [
        'half of a character in a path',
        note('c', { path: 'c\udfff.md' }),
        /half of a surrogate pair/,
      ],
      [
        'half of a character in a property',
        noteWith('c', [(id) => finding(id, 'x', { areas: ['\ud83d'] })]),
        /value of area .* half of a surrogate pair/,
      ],
      [
        'an id without end',
        noteWith('c', [(id) => finding(id, 'x', { codes: ['k'.repeat(5000)] })]),
        /has 5000 characters; at most 2000/,
      ],
    ];

    test.each(unkept)('is refused for %s, and the others are written', async (_, bad, reason) => {
      const store = await open();
      const report = await store.write(one, puts(first, bad, second));
      expect(report).toMatchObject({ added: 2, claims: 3 });
      expect(report.refused.map(({ note: id }) => id)).toEqual([bad.id]);
      expect(report.refused[0]?.reason).toMatch(reason);
      expect(await claimIds(store)).toEqual(['a#^x', 'a#^y', 'b#^x']);
    });

    test('leaves the note as it was before', async () => {
      const store = await open();
      await store.write(one, puts(first, second));
      const before = await stateHash(store, everything, 'one');
      const version = await store.version(everything, 'one');
      const bad = note('a', { claims: [finding('a', 'new'), finding('b', 'x')] });
      const report = await store.write(one, puts(bad));
      expect(report.refused).toHaveLength(1);
      expect(report.version).toEqual(version);
      expect(await stateHash(store, everything, 'one')).toBe(before);
    });
  });

  describe('several writers', () => {
    test('follow each other, each with a version of its own', async () => {
      const store = await open();
      const reports = await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((id) =>
          store.write(one, puts(noteWith(id, [(inNote) => finding(inNote, 'x')]))),
        ),
      );
      const numbers = reports.map(({ version }) => version.number);
      expect(new Set(numbers).size).toBe(reports.length);
      expect(Math.max(...numbers)).toBe((await store.version(everything, 'one')).number);
      expect(await claimIds(store)).toEqual(['a#^x', 'b#^x', 'c#^x', 'd#^x', 'e#^x']);
    });

    test('of one note leave one of their notes whole', async () => {
      const store = await open();
      const versions = ['p', 'q', 'r'].map((block) =>
        noteWith('a', [(id) => finding(id, `${block}1`), (id) => finding(id, `${block}2`)]),
      );
      await Promise.all(versions.map((record) => store.write(one, puts(record))));
      expect(versions).toContainEqual(await store.note(everything, 'one', 'a'));
      expect(await claimIds(store)).toHaveLength(2);
    });
  });

  describe('drop', () => {
    test('removes a study and nothing of the others', async () => {
      const store = await open();
      await store.write(one, puts(first));
      await store.write(study('two'), puts(first, second));
      const other = await stateHash(store, everything, 'two');
      await store.drop('one');
      expect(await store.studies(everything)).toEqual([study('two')]);
      await expect(store.version(everything, 'one')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await stateHash(store, everything, 'two')).toBe(other);
    });

    test('of a study that is not there does nothing', async () => {
      const store = await open();
      await expect(store.drop('never')).resolves.toBeUndefined();
    });

    test('lets a study of the same name begin anew, with an epoch of its own', async () => {
      const store = await open();
      const { version } = await store.write(one, puts(first, second));
      await store.drop('one');
      const again = await store.write(one, puts(second));
      expect(again.version.epoch).not.toBe(version.epoch);
      expect(await claimIds(store)).toEqual(['b#^x']);
      expect(await store.changes(everything, 'one', version)).toMatchObject({ type: 'rebuild' });
    });
  });
}
