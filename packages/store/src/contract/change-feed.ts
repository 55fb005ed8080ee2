import { describe, expect, test } from 'vitest';
import type { Changes, Store } from '../port.ts';
import { actor, everything, finding, noteWith, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';

const one = study('one');

const bare = (id: string, block = 'x') => noteWith(id, [(inNote) => finding(inNote, block)]);

/** Changes with the ids of notes in place of their integers. */
async function named(store: Store, changes: Changes): Promise<unknown> {
  if (changes.type === 'rebuild') return changes;
  const terms = (await store.scan(everything, 'one')).terms.get('note') ?? [];
  const names = (notes: readonly number[]) => notes.map((note) => terms[note]).sort();
  return { ...changes, notes: names(changes.notes), removed: names(changes.removed) };
}

/** How readers keep up with writers. */
export function changeFeed(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('changes', () => {
    test('name the notes that changed since a version, each once', async () => {
      const store = await open();
      const { version: since } = await store.write(one, puts(bare('a'), bare('b'), bare('c')));
      await store.write(one, puts(bare('b', 'y')));
      await store.write(one, puts(bare('b', 'z'), bare('d')));
      const { version } = await store.write(one, [{ remove: 'a' }]);
      expect(await named(store, await store.changes(everything, 'one', since))).toEqual({
        ...{ type: 'changes', version, notes: ['b', 'd'], removed: ['a'], entities: false },
      });
      expect(await store.changes(everything, 'one', version)).toEqual({
        ...{ type: 'changes', version, notes: [], removed: [], entities: false },
      });
    });

    test('name a note that came back as one that changed', async () => {
      const store = await open();
      const { version: since } = await store.write(one, puts(bare('a'), bare('b')));
      await store.write(one, [{ remove: 'a' }]);
      await store.write(one, puts(bare('a', 'y')));
      expect(await named(store, await store.changes(everything, 'one', since))).toMatchObject({
        ...{ notes: ['a'], removed: [] },
      });
    });

    const nurse = (label: string) => (id: string) => actor(id, 'nurse', { label: { en: label } });
    test.each([
      ['an entity comes', puts(noteWith('n', [], [(id: string) => actor(id, 'centre')])), true],
      ['an entity changes', puts(noteWith('m', [], [nurse('other')])), true],
      ['an entity goes', [{ remove: 'm' }], true],
      ['another note declares it too', puts(noteWith('z', [], [nurse('nobody sees it')])), false],
      ['only claims change', puts(noteWith('m', [(id) => finding(id, 'x')], [nurse('n')])), false],
    ])('tell whether entities changed: %s', async (_, changes, expected) => {
      const store = await open();
      const { version: since } = await store.write(one, puts(noteWith('m', [], [nurse('n')])));
      await store.write(one, changes);
      expect(await store.changes(everything, 'one', since)).toMatchObject({ entities: expected });
    });

    test('tell that the manifest changed', async () => {
      const store = await open();
      const { version: since } = await store.write(one, puts(bare('a')));
      await store.write(study('one', 'Renamed'), []);
      expect(await store.changes(everything, 'one', since)).toMatchObject({
        ...{ type: 'changes', entities: true, notes: [] },
      });
    });

    test.each([
      ['another epoch', (version: { number: number }) => ({ ...version, epoch: 'another' })],
      [
        'a version ahead',
        (version: { epoch: string; number: number }) => ({
          ...version,
          number: version.number + 1,
        }),
      ],
    ])('since %s cannot be told: rebuild', async (_, move) => {
      const store = await open();
      const { version } = await store.write(one, puts(bare('a')));
      const since = { ...version, ...move(version) };
      expect(await store.changes(everything, 'one', since)).toEqual({ type: 'rebuild', version });
    });
  });
}
