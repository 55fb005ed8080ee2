import { StoreError, type Store } from '@samenspel/store';
import { describe, expect, test } from 'vitest';
import { harbour, notes, writeDesk, type WriteDesk } from './write-desk.ts';

/** So many claims that a note of them is a transaction by itself. */
const many = 1_000;

/** Three notes of many claims each, in the order of their paths. */
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  ['a', 'b', 'c'].map((name) => [
    `${name}.md`,
    `${(notes['two.md'] ?? '').split('\n\n')[0] ?? ''}\n\n${Array.from(
      { length: many },
      (_, at) => `- Claim. [with:: [[neighbours]]] ^${name}${String(at)}\n`,
    ).join('')}`,
  ]),
);

/** A desk of which each write of the store is told to somebody before it is done. */
async function watched(
  before: (call: number, end: AbortController) => void,
): Promise<{ readonly desk: WriteDesk; readonly store: Store }> {
  const { store } = await harbour();
  const end = new AbortController();
  let calls = 0;
  const seen: Store = {
    ...store,
    write: async (...given) => {
      calls += 1;
      before(calls, end);
      return await store.write(...given);
    },
  };
  return { store, desk: writeDesk(seen, { ending: end.signal }) };
}

async function pathsIn(store: Store): Promise<readonly string[]> {
  return (await store.notes({ studies: 'all' }, 'harbour')).map(({ path }) => path);
}

describe('a write that ends before it is whole', () => {
  test.each([
    [
      'because its time is over',
      (call: number, end: AbortController) => {
        if (call === 2) end.abort();
      },
      ['a.md', 'b.md'],
      'no time left',
    ],
    [
      'because the store fails',
      (call: number) => {
        if (call === 2) throw new StoreError('STORE_UNAVAILABLE', 'The disk is full.');
      },
      ['a.md'],
      'The disk is full.',
    ],
  ])('%s tells what was written and what was not', async (_name, before, written, why) => {
    const { desk, store } = await watched(before);
    const result = await desk.importNotes(texts);
    expect(result).toMatchObject({
      ...{ written: true, added: written.length, claims: written.length * many },
      version: { number: 1 + written.length },
    });
    expect(result.notes.map(({ path }) => path)).toEqual(written);
    const left = Object.keys(texts).filter((path) => !written.includes(path));
    expect(result.refused).toEqual(
      left.map((path) => ({
        ...{ path, code: 'NOT_REACHED', by: null, version: null },
        note: expect.any(String) as string,
        reason: expect.stringContaining(why) as string,
      })),
    );
    expect(await pathsIn(store)).toEqual([...written, ...Object.keys(notes)].sort());
    // What is left is sent again, or all of it.
    expect(await writeDesk(store).importNotes(texts)).toMatchObject({
      ...{ unchanged: written.length, added: left.length, refused: [] },
    });
  });

  test('and had written nothing is an error', async () => {
    const { store } = await harbour();
    const end = new AbortController();
    const begin = () => {
      end.abort();
    };
    const desk = writeDesk(store, { begin, ending: end.signal });
    await expect(desk.importNotes(texts)).rejects.toThrow('no time left');
    expect(await pathsIn(store)).toEqual(Object.keys(notes).sort());
  });
});
