import { compareCodePoints } from '@samenspel/claims';

/** The notes that claims stand in, by note number. Notes that were removed stay, so that cursors find their place. */
export interface NoteTable {
  /** The store's integers. */
  readonly codes: readonly number[];
  readonly paths: readonly string[];
  /** Note numbers by path, equal paths by the store's integer. */
  readonly order: Uint32Array;
  /** Position in `order`, by note number. */
  readonly position: Uint32Array;
}

export const noNotes: NoteTable = {
  codes: [0],
  paths: [''],
  order: new Uint32Array(0),
  position: new Uint32Array(1),
};

/** A note as it is now. */
export interface NotePlace {
  readonly number: number;
  readonly code: number;
  readonly path: string;
}

/** The table with some notes added, or with new paths. */
export function withNotes(table: NoteTable, places: readonly NotePlace[]): NoteTable {
  if (places.length === 0) return table;
  const codes = [...table.codes];
  const paths = [...table.paths];
  const moved = new Set<number>();
  for (const { number, code, path } of places) {
    const known = paths[number];
    codes[number] = code;
    paths[number] = path;
    if (known !== path) moved.add(number);
  }
  if (moved.size === 0) return { ...table, codes };
  const before = (one: number, other: number) => {
    const here = paths[one] ?? '';
    const there = paths[other] ?? '';
    return compareCodePoints(here, there) || (codes[one] ?? 0) - (codes[other] ?? 0);
  };
  const order = merged(
    table.order.filter((number) => !moved.has(number)),
    [...moved].sort(before),
    before,
  );
  const position = new Uint32Array(paths.length);
  order.forEach((number, at) => {
    position[number] = at;
  });
  return { codes, paths, order, position };
}

function merged(
  one: Uint32Array,
  other: readonly number[],
  before: (one: number, other: number) => number,
): Uint32Array {
  const all = new Uint32Array(one.length + other.length);
  let here = 0;
  let there = 0;
  for (let at = 0; at < all.length; at += 1) {
    const first = one[here];
    const second = other[there];
    const takeFirst = second === undefined || (first !== undefined && before(first, second) <= 0);
    all[at] = (takeFirst ? first : second) ?? 0;
    if (takeFirst) here += 1;
    else there += 1;
  }
  return all;
}
