import type { NoteChange } from '@samenspel/store';
import { batchesOf } from '@samenspel/store/keeping';
import { expect, test } from 'vitest';

const removals = (count: number): readonly NoteChange[] =>
  Array.from({ length: count }, (_, at) => ({ remove: `note-${String(at)}` }));

/** Ends the work when so many batches were taken. */
async function takenUntil(batches: number, changes: number): Promise<readonly number[]> {
  const end = new AbortController();
  const sizes: number[] = [];
  const all = batchesOf(removals(changes), { signal: end.signal }, { most: 20 });
  for await (const batch of all) {
    sizes.push(batch.length);
    if (sizes.length === batches) end.abort();
  }
  return sizes;
}

test('what is ended with its last batch taken is done, and not given up', async () => {
  expect(await takenUntil(2, 20)).toEqual([10, 10]);
});

test.each([
  ['a whole batch', 30],
  ['a part of one', 25],
])('what is ended while there is %s left is given up', async (_name, changes) => {
  await expect(takenUntil(2, changes)).rejects.toMatchObject({ code: 'ABORTED' });
});
