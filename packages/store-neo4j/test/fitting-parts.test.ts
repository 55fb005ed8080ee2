import { StoreError, type NoteChange, type WriteReport } from '@samenspel/store';
import { expect, test } from 'vitest';
import { writeInFittingParts } from '../src/write/fitting-parts.ts';

const removal = (id: string): NoteChange => ({ remove: id });
const version = (number: number) => ({ epoch: 'e', number });

/** Takes so many changes at once, but not those of notes named `large`. */
function taking(most: number) {
  const taken: string[][] = [];
  const write = (changes: readonly NoteChange[]): Promise<WriteReport> => {
    const names = changes.map((change) => ('remove' in change ? change.remove : change.put.id));
    if (names.length > most || names.includes('large'))
      return Promise.reject(new StoreError('TOO_LARGE', 'The work needs more memory.'));
    taken.push(names);
    const counts = { added: 0, replaced: 0, unchanged: 0, claims: 0 };
    return Promise.resolve({
      ...{ version: version(taken.length), removed: names.length, ...counts, refused: [] },
    });
  };
  return { taken, write };
}

test.each([
  [['a', 'b', 'c'], 4, [['a', 'b', 'c']]],
  [['a', 'b', 'c', 'd', 'e'], 2, [['a', 'b'], ['c'], ['d', 'e']]],
  [[], 2, [[]]],
])('%j are written in parts of at most %i', async (names, most, parts) => {
  const { taken, write } = taking(most);
  const report = await writeInFittingParts(names.map(removal), write);
  expect(taken).toEqual(parts);
  expect(report).toMatchObject({ removed: names.length, version: version(parts.length) });
});

test('a note that is too much by itself is refused by name, and the others are written', async () => {
  const { taken, write } = taking(4);
  const report = await writeInFittingParts(['a', 'large', 'b'].map(removal), write);
  expect(taken.flat()).toEqual(['a', 'b']);
  expect(report.refused).toMatchObject([{ note: 'large', code: 'INVALID' }]);
  expect(report.refused[0]?.reason).toContain('Split the note');
});

test('what else goes wrong is not tried in parts', async () => {
  const away = new StoreError('STORE_UNAVAILABLE', 'Neo4j cannot be reached.');
  const tries: number[] = [];
  const writing = writeInFittingParts(['a', 'b'].map(removal), (changes) => {
    tries.push(changes.length);
    return Promise.reject(away);
  });
  await expect(writing).rejects.toBe(away);
  expect(tries).toEqual([2]);
});
