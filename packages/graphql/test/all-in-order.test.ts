import { expect, test } from 'vitest';
import { allInOrder } from '../src/reading/all-in-order.ts';

const later = async (error: string) => {
  await new Promise(setImmediate);
  throw new Error(error);
};
const now = (error: string) => Promise.reject(new Error(error));

test('all in order are given in their order', async () => {
  expect(await allInOrder([Promise.resolve(1), 2, Promise.resolve('three')])).toEqual([
    1,
    2,
    'three',
  ]);
});

test('of several failures the first of the list is told, whichever comes first', async () => {
  await expect(allInOrder([1, later('one'), now('two')])).rejects.toThrow('one');
  await expect(allInOrder([1, now('one'), later('two')])).rejects.toThrow('one');
});
