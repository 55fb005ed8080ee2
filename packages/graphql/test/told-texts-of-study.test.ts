import { once } from 'node:events';
import type { Store } from '@samenspel/store';
import { expect, test } from 'vitest';
import { toldTextsOfStudy } from '../src/reading/told-texts-of-study.ts';
import { storeWith, twoNeighbourhoods } from './study/two-neighbourhoods.ts';

const scope = { studies: 'all' } as const;

/** A store that counts how often the notes are read, and lets none through before it is told to. */
async function waitingStore() {
  const store = await storeWith();
  const gate = new AbortController();
  let reads = 0;
  const waiting: Store = {
    ...store,
    async notes(...asked) {
      reads += 1;
      if (!gate.signal.aborted) await once(gate.signal, 'abort');
      return store.notes(...asked);
    },
  };
  return {
    store: waiting,
    reads: () => reads,
    open: () => {
      gate.abort();
    },
  };
}

test('who gives up ends the work of nobody who waits for the same', async () => {
  const { store, reads, open } = await waitingStore();
  const first = new AbortController();
  const one = toldTextsOfStudy(store, scope, twoNeighbourhoods.id, { signal: first.signal });
  await expect.poll(reads).toBe(1);
  const other = toldTextsOfStudy(store, scope, twoNeighbourhoods.id, {});
  first.abort();
  await expect(one).rejects.toMatchObject({ extensions: { code: 'ABORTED' } });
  open();
  expect(await other).toHaveProperty('tell');
  expect(await toldTextsOfStudy(store, scope, twoNeighbourhoods.id, {})).toBe(await other);
  expect(reads()).toBe(1);
});

test('texts of before an erasure are not told again', async () => {
  const store = await storeWith();
  const ask = () => toldTextsOfStudy(store, scope, twoNeighbourhoods.id, {});
  const before = await ask();
  expect(await ask()).toBe(before);
  await store.erase(twoNeighbourhoods.id, { respondent: 'verpleegkundige-1' });
  expect(await ask()).not.toBe(before);
});
