import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, unpackRows } from '@samenspel/store/keeping';

const integers = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 65_500, max: 65_600 }),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  ),
);

test('rows come back as they were packed', () => {
  fc.assert(
    fc.property(integers, (values) => {
      expect([...unpackRows(packRows(values))]).toEqual(values);
    }),
  );
});

test('what a claim does not say takes a quarter of a byte', () => {
  expect(packRows(Array.from({ length: 4000 }, () => 0))).toHaveLength(4 + 1000);
});

test('bytes that are cut short or made up are read without harm', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(unpackRows(bytes).length).toBeLessThanOrEqual(bytes.length * 4);
    }),
  );
});
