import { describe, expect, test } from 'vitest';
import type { NoteRecord, Version } from '@samenspel/claims';
import type { Scope, Store } from '../port.ts';
import { actor, collaboration, finding, noteWith, only, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';
import { readsAcross, readsOf } from './operations.ts';

const buurt = { nl: 'De buurt en haar buurthuis.', en: 'A finding on the neighbourhood.' };

const notesOf = (block: string): readonly NoteRecord[] => [
  noteWith(
    'a',
    [(id) => finding(id, 'x', { text: buurt }), (id) => finding(id, block, { restates: ['a#^x'] })],
    [(id) => actor(id, 'nurse'), (id) => actor(id, block)],
  ),
  noteWith('b', [(id) => collaboration(id, 'x', { text: buurt })], [(id) => actor(id, 'centre')]),
];

const seen = study('seen');
const hidden = study('hidden');
const scope = only('seen', 'absent');

/** What a reader of `scope` is told, errors included; epochs are random and stand as one word. */
async function told(store: Store, { epoch, number }: Version): Promise<string> {
  const since = { epoch, number: Math.max(0, number - 1) };
  const answers: [string, unknown][] = [];
  const ask = async (name: string, answer: Promise<unknown>) => {
    const value = await answer.catch((error: unknown) => String(error));
    answers.push([name, value instanceof Map ? [...value] : value]);
  };
  const studies = ['seen', 'hidden', 'absent'];
  for (const [name, read] of Object.entries(readsAcross(studies)))
    await ask(name, read(store, scope));
  for (const name of studies) {
    for (const [operation, read] of Object.entries(readsOf(name, since))) {
      await ask(`${operation} ${name}`, read(store, scope));
    }
  }
  return JSON.stringify(answers).replaceAll(epoch, 'epoch');
}

/** What readers learn of studies that are not theirs: nothing. */
export function scopes(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('scope', () => {
    test('answers are byte for byte the same with and without a study out of scope', async () => {
      const store = await open();
      const { version } = await store.write(seen, puts(...notesOf('p')));
      const without = await told(store, version);
      await store.write(hidden, puts(...notesOf('q')));
      expect(await told(store, version)).toBe(without);
      await store.write(hidden, [{ remove: 'a' }]);
      expect(await told(store, version)).toBe(without);
      await store.drop('hidden');
      expect(await told(store, version)).toBe(without);
    });

    test('so they are when both studies were written in turns', async () => {
      const [alone, both] = [await open(), await open()];
      await both.write(hidden, puts(...notesOf('q').slice(0, 1)));
      const versions: Version[] = [];
      for (const note of [...notesOf('p'), noteWith('b', [(id) => finding(id, 'new')])]) {
        versions.push((await alone.write(seen, puts(note))).version);
        versions.push((await both.write(seen, puts(note))).version);
        await both.write(hidden, puts(noteWith(`h${versions.length}`, [(id) => finding(id, 'x')])));
      }
      const [last, lastOfBoth] = versions.slice(-2);
      if (last === undefined || lastOfBoth === undefined) throw new Error('Nothing was written');
      // Cursors hold a mark of the epoch, in which the two stores differ.
      const [expected, found] = [await told(alone, last), await told(both, lastOfBoth)].map(
        (answers) => answers.replace(/"cursor":"[^"]*"/gu, '"cursor":""'),
      );
      expect(found).toBe(expected);
    });

    const nobody: Scope = { studies: new Set() };
    test.each(Object.keys(readsOf('seen', { epoch: '', number: 0 })))(
      '%s of a study out of scope is refused in the words for one that is not there',
      async (operation) => {
        const store = await open();
        const { version } = await store.write(seen, puts(...notesOf('p')));
        const read = readsOf('seen', version)[operation];
        const absent = readsOf('gone', version)[operation];
        if (read === undefined || absent === undefined) throw new Error('No such operation');
        const refused = await read(store, nobody).catch((error: unknown) => error);
        expect(refused).toMatchObject({ name: 'StoreError', code: 'NOT_FOUND' });
        const missing = await absent(store, { studies: 'all' }).catch((error: unknown) => error);
        expect(String(refused).replaceAll('seen', 'gone')).toBe(String(missing));
      },
    );

    test('reads across studies pass over what is out of scope', async () => {
      const store = await open();
      await store.write(seen, puts(...notesOf('p')));
      const across = readsAcross(['seen']);
      const answers = Object.entries(across).map(async ([name, read]) => [
        name,
        await read(store, nobody),
      ]);
      expect(Object.fromEntries(await Promise.all(answers))).toEqual({
        studies: [],
        versions: new Map(),
        resolve: [undefined, undefined, undefined, undefined],
        search: { hits: [], total: 0 },
      });
    });
  });
}
