import type { GroupKey } from '@samenspel/claims';
import { numberingOf, type KnownProperty } from './column-names.ts';
import { keyFamilies, type ActorKey, type KeyFamily } from './group-keys.ts';
import { withRoom, type IntegerArray } from './integer-column.ts';
import { actorClasses } from './actor-classes.ts';
import { actorIn } from './participant.ts';
import { eachChain } from './row.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { columnOf, hasLists, listsOf, type Snapshot } from './snapshot.ts';
import { textKeys, type KeyValue } from './key-value.ts';

/** The values of some rows: by position in the rows given, one each, or as lists where there are `offsets`. */
export interface Spread {
  readonly offsets?: Uint32Array;
  readonly values: Uint32Array;
}

/** Something that claims are grouped by: gives the values of rows as numbers, 0 for "does not say". */
export interface Dimension {
  /** One more than the highest value. */
  readonly size: number;
  /** The different values of each row. */
  readonly spread: (rows: Uint32Array) => Spread;
  /** What a value stands for, for each key of the dimension. */
  readonly keysOf: (value: number) => readonly KeyValue[];
}

/** A dimension and the positions in `groupBy` of its keys. */
export interface PlacedDimension {
  readonly dimension: Dimension;
  readonly positions: readonly number[];
}

/** The dimensions of a `groupBy`, one for each family of its keys. */
export function dimensionsOf(
  snapshot: Snapshot,
  groupBy: readonly GroupKey[],
): readonly PlacedDimension[] {
  return keyFamilies(groupBy).map((family) => ({
    dimension: dimensionOf(snapshot, family),
    positions: family.positions,
  }));
}

function dimensionOf(snapshot: Snapshot, family: KeyFamily): Dimension {
  switch (family.of) {
    case 'participants':
      return participants(snapshot, family.keys);
    case 'intermediaries':
      return intermediaries(snapshot, family.keys);
    case 'property':
      return propertyDimension(snapshot, family.property);
  }
}

/** The values of a property as a dimension. */
function propertyDimension(snapshot: Snapshot, property: KnownProperty): Dimension {
  return {
    ...textKeys(snapshot, numberingOf(property)),
    spread: hasLists(snapshot, property.name)
      ? listSpread(snapshot, property)
      : singleSpread(snapshot, property),
  };
}

function singleSpread(snapshot: Snapshot, { name }: KnownProperty): Dimension['spread'] {
  const column = columnOf(snapshot, name);
  return (rows) => {
    const values = new Uint32Array(rows.length);
    if (column.length === 0) return { values };
    for (let at = 0; at < rows.length; at += 1) values[at] = column[rows[at] ?? 0] ?? 0;
    return { values };
  };
}

function listSpread(snapshot: Snapshot, { name }: KnownProperty): Dimension['spread'] {
  const lists = listsOf(snapshot, name);
  return spreadOfLists(columnOf(snapshot, name), lists, lists.size);
}

/** The values of lists, given the number of the list of each row. An empty list counts as the value 0. */
function spreadOfLists(
  column: IntegerArray,
  lists: IntegerLists,
  size: number,
): Dimension['spread'] {
  const { offsets: starts } = lists;
  let longest = 0;
  for (let list = 0; list < size; list += 1)
    longest = Math.max(longest, (starts[list + 1] ?? 0) - (starts[list] ?? 0));
  return longest <= 1
    ? (rows) => firstsOf(rows, column, lists)
    : (rows) => listsOfRows(rows, column, lists);
}

/** The only values of lists that have at most one. */
function firstsOf(rows: Uint32Array, column: IntegerArray, lists: IntegerLists): Spread {
  const values = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const list = column[rows[at] ?? 0] ?? 0;
    const start = lists.offsets[list] ?? 0;
    // Chains of nobody make lists that are empty and yet have a number.
    if (start < (lists.offsets[list + 1] ?? 0)) values[at] = lists.values[start] ?? 0;
  }
  return { values };
}

function listsOfRows(
  rows: Uint32Array,
  column: IntegerArray,
  { offsets: starts, values: all }: IntegerLists,
): Spread {
  const offsets = new Uint32Array(rows.length + 1);
  let values: Uint32Array = new Uint32Array(rows.length * 2);
  let end = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const list = column[rows[at] ?? 0] ?? 0;
    const start = starts[list] ?? 0;
    const stop = starts[list + 1] ?? 0;
    if (end + stop - start >= values.length) values = withRoom(values, end + stop - start + 1);
    if (start === stop) {
      values[end] = 0;
      end += 1;
    }
    for (let one = start; one < stop; one += 1) {
      values[end] = all[one] ?? 0;
      end += 1;
    }
    offsets[at + 1] = end;
  }
  return { offsets, values };
}

function participants(snapshot: Snapshot, keys: readonly ActorKey[]): Dimension {
  const classes = actorClasses(snapshot, keys);
  const { participantOffsets, participants: all } = snapshot.data;
  return {
    size: classes.size,
    keysOf: classes.keysOf,
    spread: (rows) => {
      const offsets = new Uint32Array(rows.length + 1);
      let values: Uint32Array = new Uint32Array(rows.length * 2);
      let end = 0;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const start = participantOffsets[row] ?? 0;
        const stop = participantOffsets[row + 1] ?? 0;
        const first = end;
        values = withRoom(values, end + stop - start + 1);
        for (let one = start; one < stop; one += 1)
          end = addFrom(values, first, end, classes.of[actorIn(all[one] ?? 0)] ?? 0);
        if (start === stop) end = addFrom(values, first, end, 0);
        offsets[at + 1] = end;
      }
      return { offsets, values };
    },
  };
}

function intermediaries(snapshot: Snapshot, keys: readonly ActorKey[]): Dimension {
  const classes = actorClasses(snapshot, keys);
  const { size } = listsOf(snapshot, 'via');
  // Lists of intermediaries are fewer than rows: their classes are worked out once each.
  const offsets = new Uint32Array(size + 1);
  let values: Uint32Array = new Uint32Array(size + 1);
  let end = 0;
  for (let list = 0; list < size; list += 1) {
    const first = end;
    eachChain(snapshot, list, (chain) => {
      values = withRoom(values, end + chain.length);
      for (const actor of chain) end = addFrom(values, first, end, classes.of[actor] ?? 0);
    });
    offsets[list + 1] = end;
  }
  return {
    size: classes.size,
    keysOf: classes.keysOf,
    spread: spreadOfLists(columnOf(snapshot, 'via'), { offsets, values }, size),
  };
}

/** Adds a value to the list that starts at a position unless it is in it, and gives where the list ends then. */
export function addFrom(values: Uint32Array, first: number, end: number, value: number): number {
  for (let at = first; at < end; at += 1) if (values[at] === value) return end;
  values[end] = value;
  return end + 1;
}
