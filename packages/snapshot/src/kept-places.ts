import { has, rowsOf } from './bitmap.ts';
import { placesOf, type Sorted } from './order.ts';
import type { Selection } from './select.ts';

/** At which places of an order a claim is kept. All are asked of a half-open stretch of places. */
export interface KeptPlaces {
  /** The first places, at most so many, in ascending order. */
  readonly first: (start: number, end: number, most: number) => readonly number[];
  /** The last ones, in ascending order too. */
  readonly last: (start: number, end: number, most: number) => readonly number[];
}

/** Claims up to which their places are looked up; of more the next is found soon by going through the order. */
const few = 256;

/** Where the claims of a selection are in an order. */
export function keptPlaces(sorted: Sorted, selection: Selection): KeptPlaces {
  return selection.count <= few ? lookedUp(sorted, selection) : goneThrough(sorted, selection);
}

function lookedUp(sorted: Sorted, { bitmap, count }: Selection): KeptPlaces {
  const placeOf = placesOf(sorted);
  const places = rowsOf(bitmap, count)
    .map((row) => placeOf[row] ?? 0)
    .sort();
  const between = (start: number, end: number) =>
    Array.from(places).filter((place) => place >= start && place < end);
  return {
    first: (start, end, most) => between(start, end).slice(0, most),
    last: (start, end, most) => (most === 0 ? [] : between(start, end).slice(-most)),
  };
}

function goneThrough({ rows }: Sorted, { bitmap }: Selection): KeptPlaces {
  return {
    first: (start, end, most) => {
      const found: number[] = [];
      for (let at = start; at < end && found.length < most; at += 1)
        if (has(bitmap, rows[at] ?? 0)) found.push(at);
      return found;
    },
    last: (start, end, most) => {
      const found: number[] = [];
      for (let at = end - 1; at >= start && found.length < most; at -= 1)
        if (has(bitmap, rows[at] ?? 0)) found.push(at);
      return found.reverse();
    },
  };
}
