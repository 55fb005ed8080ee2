import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, bitmapFor } from '../src/bitmap.ts';
import { keptPlaces } from '../src/kept-places.ts';

const rows = 600;

test('the places of few claims and of many are those at which the order has them', () => {
  const order = fc.shuffledSubarray(
    Array.from({ length: rows }, (_, row) => row),
    { minLength: rows },
  );
  const keptRows = fc.oneof(
    fc.uniqueArray(fc.nat(rows - 1), { maxLength: 40 }),
    fc.shuffledSubarray(
      Array.from({ length: rows }, (_, row) => row),
      { minLength: 300 },
    ),
  );
  const place = fc.nat(rows);
  fc.assert(
    fc.property(order, keptRows, place, place, fc.nat(30), (sorted, kept, start, end, most) => {
      const bitmap = bitmapFor(rows);
      for (const row of kept) add(bitmap, row);
      const places = keptPlaces(
        { rows: Uint32Array.from(sorted), keys: new Uint32Array(0) },
        { bitmap, count: kept.length },
      );
      const wanted = new Set(kept);
      const between = sorted.flatMap((row, at) =>
        wanted.has(row) && at >= start && at < end ? [at] : [],
      );
      expect(places.first(start, end, most)).toEqual(between.slice(0, most));
      expect(places.last(start, end, most)).toEqual(
        between.slice(Math.max(0, between.length - most)),
      );
    }),
  );
});
