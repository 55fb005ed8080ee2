import {
  applyChanges,
  buildSnapshot,
  loadSnapshot,
  saveSnapshot,
  snapshotOf,
  type Snapshot,
} from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSections, writeSections } from '../src/section-file.ts';
import { xxHash32 } from '../src/xxhash32.ts';
import { ChangingStudy } from './changing-study.ts';
import { contentsOf } from './contents.ts';
import { notes, study } from './generated-study.ts';

const someNotes = fc.sample(notes, { numRuns: 1, seed: 6 })[0] ?? [];

/** The arrays of integers that a value leads to. */
function arraysIn(value: unknown): readonly ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...(value instanceof Map ? value.values() : Object.values(value))].flatMap(arraysIn);
}

describe('loadSnapshot', () => {
  test('gives back what saveSnapshot wrote', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (records) => {
        const snapshot = await snapshotOf({ study, notes: records });
        expect(contentsOf(loadSnapshot(saveSnapshot(snapshot)))).toEqual(contentsOf(snapshot));
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['bytes', (bytes) => bytes],
    ['a buffer of Node', (bytes) => Buffer.from(bytes)],
    ['bytes that start anywhere', (bytes) => new Uint8Array([0, ...bytes]).subarray(1)],
  ])('keeps nothing of %s that it was given', async (_, given) => {
    const bytes = given(saveSnapshot(await snapshotOf({ study, notes: someNotes })));
    const { data } = loadSnapshot(bytes);
    const dictionaries = [...data.lists.values()].flatMap(({ offsets, values }) => [
      offsets,
      values,
    ]);
    const arrays = [...arraysIn(data), ...dictionaries];
    expect(arrays.length).toBeGreaterThan(20);
    expect(arrays.filter(({ buffer }) => buffer === bytes.buffer)).toEqual([]);
  });

  test('what is loaded can be updated as what was built', async () => {
    await fc.assert(
      fc.asyncProperty(notes, notes, async (before, after) => {
        const changing = new ChangingStudy();
        changing.put(...before);
        const built = await buildSnapshot(changing.scan());
        const loaded = loadSnapshot(saveSnapshot(built));
        changing.put(...after);
        const changes = changing.changes(built.version);
        const codes = changes.type === 'changes' ? changes.notes : [];
        const updated = await applyChanges(loaded, changing.scan(codes));
        expect(contentsOf(updated)).toEqual(contentsOf(await buildSnapshot(changing.scan())));
        // And what was updated can be saved with the rows that are no longer alive.
        expect(contentsOf(loadSnapshot(saveSnapshot(updated)))).toEqual(contentsOf(updated));
      }),
      { numRuns: 50 },
    );
  });

  test('reads bytes that lie anywhere in a buffer', async () => {
    const snapshot = await snapshotOf({ study, notes: someNotes });
    const bytes = saveSnapshot(snapshot);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(contentsOf(loadSnapshot(shifted.subarray(3)))).toEqual(contentsOf(snapshot));
  });

  const refusal = { name: 'SnapshotError', code: 'CORRUPT' };

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['another file', () => new TextEncoder().encode('SQLite format 3\0 and a few more bytes')],
    ['the first half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['all but the last byte', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['a newer version', (bytes) => bytes.map((byte, at) => (at === 8 ? byte + 1 : byte))],
  ])('refuses %s', async (_name, damage) => {
    const bytes = saveSnapshot(await snapshotOf({ study, notes: someNotes }));
    expect(() => loadSnapshot(damage(bytes))).toThrow(expect.objectContaining(refusal));
  });

  test('refuses bytes of which any was changed', async () => {
    const bytes = saveSnapshot(await snapshotOf({ study, notes: someNotes }));
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, more) => {
          // Four bytes of the head are not used.
          fc.pre(at < 20 || at >= 24);
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ more;
          expect(() => loadSnapshot(damaged)).toThrow(expect.objectContaining(refusal));
        },
      ),
    );
  });

  test('refuses integers that lead nowhere, though the checksum fits', async () => {
    const bytes = saveSnapshot(await snapshotOf({ study, notes: someNotes }));
    const sections = readSections(bytes);
    const names = [...sections.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat({ max: 300 }),
        (name, place, wrong) => {
          const section = sections.get(name);
          if (section === undefined || 'json' in section || section.length === 0) return;
          const changed = section.slice();
          changed[place % changed.length] = wrong;
          const forged = writeSections(new Map(sections).set(name, changed));
          // Some integers may be anything; those that may not are found, so that answering never fails.
          let snapshot: Snapshot;
          try {
            snapshot = loadSnapshot(forged);
          } catch (error) {
            expect(error).toMatchObject(refusal);
            return;
          }
          expect(() => contentsOf(snapshot)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['about', 'terms area', 'note paths'])(
    'refuses a foreign section "%s"',
    async (name) => {
      const bytes = saveSnapshot(await snapshotOf({ study, notes: someNotes }));
      for (const json of [null, 3, 'x', { a: 1 }, [1]]) {
        const forged = writeSections(new Map(readSections(bytes)).set(name, { json }));
        expect(() => loadSnapshot(forged)).toThrow(expect.objectContaining(refusal));
      }
    },
  );
});

describe('xxHash32', () => {
  // As the reference implementation gives them.
  test.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j', (text, expected) => {
    expect(xxHash32(new TextEncoder().encode(text))).toBe(expected);
  });
});
