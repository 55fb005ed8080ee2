import { Combinations } from './combinations.ts';
import { mostGroups } from './group-limit.ts';
import type { Dimension, Spread } from './dimension.ts';

/** Which rows are in which groups. */
export interface Grouping {
  readonly rows: Uint32Array;
  /** By position in `rows` the number of the group, from 0; lists of them where there are `offsets`. */
  readonly groups: Spread;
  /** How many groups there are. */
  readonly size: number;
  /** By dimension and group, the value that the rows of the group have. */
  readonly values: readonly Uint32Array[];
}

/**
 * Puts rows into groups, one for each combination of values that a row has in the dimensions. Without dimensions all
 * rows are in one group.
 *
 * @throws SnapshotError TOO_LARGE above `mostGroups`
 */
export function group(rows: Uint32Array, dimensions: readonly Dimension[]): Grouping {
  const levels: Combinations[] = [];
  // Groups of one level are numbered from 1 while they are made; the root, of which all rows are, has number 0.
  let groups: Spread = { values: new Uint32Array(rows.length) };
  for (const dimension of dimensions) {
    const level = new Combinations(dimension.size, mostGroups);
    groups = combined(rows.length, groups, dimension.spread(rows), level);
    levels.push(level);
  }
  const last = levels.at(-1);
  const { values: numbers } = groups;
  if (last !== undefined)
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = (numbers[at] ?? 1) - 1;
  return {
    rows,
    groups,
    size: last === undefined ? 1 : last.size,
    values: valuesOf(levels),
  };
}

function valuesOf(levels: readonly Combinations[]): readonly Uint32Array[] {
  const size = levels.at(-1)?.size ?? 0;
  const places = Uint32Array.from({ length: size }, (_, number) => number + 1);
  const values: Uint32Array[] = [];
  for (const level of levels.toReversed()) {
    const found = new Uint32Array(size);
    for (let number = 0; number < size; number += 1) {
      const place = places[number] ?? 0;
      found[number] = level.valueOf(place);
      places[number] = level.groupOf(place);
    }
    values.unshift(found);
  }
  return values;
}

function combined(count: number, groups: Spread, more: Spread, level: Combinations): Spread {
  if (groups.offsets === undefined) {
    if (more.offsets === undefined) return { values: level.addAll(groups.values, more.values) };
    const repeated = spreadOut(groups.values, more.offsets);
    return { offsets: more.offsets, values: level.addAll(repeated, more.values) };
  }
  if (more.offsets === undefined) {
    const repeated = spreadOut(more.values, groups.offsets);
    return { offsets: groups.offsets, values: level.addAll(groups.values, repeated) };
  }
  return eachWithEach(count, groups.offsets, groups.values, more.offsets, more.values, level);
}

/** A value for each place of its list. */
function spreadOut(values: Uint32Array, offsets: Uint32Array): Uint32Array {
  const spread = new Uint32Array(offsets.at(-1) ?? 0);
  let place = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const end = offsets[at + 1] ?? 0;
    for (; place < end; place += 1) spread[place] = value;
  }
  return spread;
}

function eachWithEach(
  count: number,
  groupOffsets: Uint32Array,
  groups: Uint32Array,
  valueOffsets: Uint32Array,
  values: Uint32Array,
  level: Combinations,
): Spread {
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < count; at += 1) {
    const held = (groupOffsets[at + 1] ?? 0) - (groupOffsets[at] ?? 0);
    const more = (valueOffsets[at + 1] ?? 0) - (valueOffsets[at] ?? 0);
    offsets[at + 1] = (offsets[at] ?? 0) + held * more;
  }
  const left = new Uint32Array(offsets[count] ?? 0);
  const right = new Uint32Array(left.length);
  for (let at = 0; at < count; at += 1) {
    let to = offsets[at] ?? 0;
    const lastGroup = groupOffsets[at + 1] ?? 0;
    const lastValue = valueOffsets[at + 1] ?? 0;
    for (let one = groupOffsets[at] ?? 0; one < lastGroup; one += 1)
      for (let other = valueOffsets[at] ?? 0; other < lastValue; other += 1) {
        left[to] = groups[one] ?? 0;
        right[to] = values[other] ?? 0;
        to += 1;
      }
  }
  return { offsets, values: level.addAll(left, right) };
}
