import { createMemoryStore } from '@samenspel/store-memory';
import { expect, test } from 'vitest';
import { dataOf } from './ask.ts';
import { twoNeighbourhoods as study } from './study/two-neighbourhoods.ts';

test('releases are read once, however often an operation asks for them', async () => {
  const store = createMemoryStore();
  await store.write(study, []);
  const read: string[] = [];
  const releases = (of: string) => {
    read.push(of);
    return Promise.resolve([{ number: 1, made: '2026-11-26', groups: [], tables: [] }]);
  };
  const query = '{ one: study { releases { number } } other: study { a: releases { made } } }';
  expect(await dataOf(store, query, { releases })).toEqual({
    one: { releases: [{ number: 1 }] },
    other: { a: [{ made: '2026-11-26' }] },
  });
  expect(read).toEqual([study.id]);
});
