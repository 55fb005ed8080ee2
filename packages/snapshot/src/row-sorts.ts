import { Combinations } from './combinations.ts';
import type { IntegerArray } from './integer-column.ts';

/** Something that rows differ in, as numbers. */
export interface Trait {
  /** By row; without positions where all rows have 0. */
  readonly of: IntegerArray;
  /** One more than the highest number. */
  readonly size: number;
}

/** Which rows are alike in some traits. */
export interface RowSorts {
  /** How many sorts of rows there are. */
  readonly size: number;
  /** The sort of a row, from 0, by its position among those given. */
  readonly of: Uint32Array;
  /** By trait and sort, the number that the rows of the sort have. */
  readonly numbers: readonly Uint32Array[];
}

/** Sorts rows by the traits that they have together: rows are many, and differ in few ways. */
export function rowSorts(rows: Uint32Array, traits: readonly Trait[]): RowSorts {
  const levels: Combinations[] = [];
  let numbers: Uint32Array = new Uint32Array(rows.length);
  for (const { of, size } of traits) {
    const level = new Combinations(size, rows.length);
    const values = rows.map((row) => of[row] ?? 0);
    numbers = level.addAll(numbers, values);
    levels.push(level);
  }
  const size = levels.at(-1)?.size ?? 0;
  const places = Uint32Array.from({ length: size }, (_, sort) => sort + 1);
  const byTrait = levels.toReversed().map((level) =>
    places.map((place, sort) => {
      places[sort] = level.groupOf(place);
      return level.valueOf(place);
    }),
  );
  return { size, of: numbers.map((number) => number - 1), numbers: byTrait.reverse() };
}
