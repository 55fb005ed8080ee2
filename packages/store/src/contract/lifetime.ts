import { describe, expect, test } from 'vitest';
import type { Version } from '@samenspel/claims';
import type { NoteChange } from '../port.ts';
import { actor, everything, finding, noteWith, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';
import { readsAcross, readsOf } from './operations.ts';
import { stateHash } from './state.ts';

const one = study('one');
const notes = ['a', 'b', 'c'].map((id) =>
  noteWith(id, [(inNote) => finding(inNote, 'x')], [(inNote) => actor(inNote, 'nurse')]),
);
const never: Version = { epoch: 'none', number: 0 };
const reads = { ...readsOf('one', never), ...readsAcross(['one']) };

/** Work that is ended, stores that are closed, and copies that are kept. */
export function lifetime(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('a caller that goes away', () => {
    test.each(Object.entries(reads))('gets no answer of %s', async (_, read) => {
      const store = await open();
      await store.write(one, puts(...notes));
      const signal = AbortSignal.abort();
      await expect(read(store, everything, { signal })).rejects.toMatchObject({
        ...{ name: 'StoreError', code: 'ABORTED' },
      });
    });

    test('ends a write, of which whole notes stay or none', async () => {
      const store = await open();
      const controller = new AbortController();
      const coming = async function* (): AsyncGenerator<NoteChange> {
        yield* puts(...notes.slice(0, 2));
        await Promise.resolve();
        controller.abort();
        yield* puts(...notes.slice(2));
      };
      const writing = store.write(one, coming(), { signal: controller.signal });
      await expect(writing).rejects.toMatchObject({ name: 'StoreError', code: 'ABORTED' });
      expect(await store.studies(everything)).toEqual([]);
      const again = await store.write(one, puts(...notes));
      expect(again).toMatchObject({ refused: [], version: { number: 1 } });
      expect(await store.notes(everything, 'one')).toHaveLength(3);
    });
  });

  test('what fails while notes come reaches the writer, and whole notes stay or none', async () => {
    const store = await open();
    const failure = new Error('The folder is gone');
    const coming = function* () {
      yield* puts(...notes);
      throw failure;
    };
    await expect(store.write(one, coming())).rejects.toBe(failure);
    const report = await store.write(one, puts(...notes));
    expect(report.refused).toEqual([]);
    expect(await store.claims(everything, 'one', ['a#^x', 'c#^x'])).not.toContain(undefined);
  });

  test('is well until it is closed; then every operation is refused', async () => {
    const store = await open();
    await store.write(one, puts(...notes));
    const before = await store.health();
    expect(before).toMatchObject({ ok: true });
    await store.write({ ...one, id: 'other' }, []);
    expect(await store.health()).toEqual(before);
    await store.close();
    await store.close();
    expect(await store.health()).toMatchObject({ ok: false });
    for (const read of Object.values(reads)) {
      await expect(read(store, everything)).rejects.toMatchObject({
        ...{ name: 'StoreError', code: 'STORE_UNAVAILABLE' },
      });
    }
    await expect(store.write(one, [])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  const { files } = harness;
  if (files === undefined) {
    test('a backup is refused by a store without files', async () => {
      const store = await open();
      await expect(store.backup('somewhere')).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    });
    return;
  }

  const restore = closing(files.restore);

  describe('a backup', () => {
    test('restores to all that was there, in an epoch of its own', async () => {
      const store = await open();
      const { version } = await store.write(one, puts(...notes));
      await store.write(study('two'), puts(...notes.slice(1)));
      const file = await files.place();
      await store.backup(file);
      const hashes = await Promise.all([
        stateHash(store, everything, 'one'),
        stateHash(store, everything, 'two'),
      ]);
      await store.write(one, [{ remove: 'a' }]);
      const restored = await restore(file);
      expect([
        await stateHash(restored, everything, 'one'),
        await stateHash(restored, everything, 'two'),
      ]).toEqual(hashes);
      expect((await restored.version(everything, 'one')).epoch).not.toBe(version.epoch);
      expect(await restored.changes(everything, 'one', version)).toMatchObject({ type: 'rebuild' });
      const report = await restored.write(one, puts(...notes));
      expect(report).toMatchObject({ unchanged: 3, added: 0 });
    });

    test('is a whole one when it is made while others write', async () => {
      const store = await open();
      await store.write(one, []);
      const file = await files.place();
      const writing = notes.map((note) => store.write(one, puts(note)));
      await Promise.all([...writing, store.backup(file)]);
      const restored = await restore(file);
      for (const { id } of await restored.notes(everything, 'one')) {
        expect(notes).toContainEqual(await restored.note(everything, 'one', id));
      }
    });
  });
}
