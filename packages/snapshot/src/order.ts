import type { Order } from '@samenspel/claims';
import { rowsOf } from './bitmap.ts';
import { orderedProperty } from './asked-property.ts';
import { numberingOf } from './column-names.ts';
import { keepLast } from './keep-last.ts';
import { PairReader, partMask } from './row-pairs.ts';
import { columnOf, hasLists, listsOf, perSnapshot, type Snapshot } from './snapshot.ts';
import { sortedByKey } from './stable-sort.ts';
import { ranksOf } from './term-order.ts';

/** All claims in an order. */
export interface Sorted {
  readonly rows: Uint32Array;
  /** By row, what it is ordered by; 0 when it has no value. Empty where only the place in the sources counts. */
  readonly keys: Uint32Array;
}

/** The order when none is asked for. */
export const sourceOrder: Order = { by: 'source', direction: 'ascending' };

/** Orders that are kept per snapshot: pages of a list are mostly asked for one after the other. */
const orders = 4;
const kept = perSnapshot(() => new Map<string, Sorted>());

/** The claims in an order, worked out once per snapshot. */
export function sortedRows(snapshot: Snapshot, { by, direction }: Order): Sorted {
  const name = `${by} ${direction}`;
  const known = kept(snapshot);
  const found = known.get(name);
  if (found !== undefined) return found;
  const sorted = sort(snapshot, by, direction);
  keepLast(known, name, sorted, orders);
  return sorted;
}

const places = new WeakMap<Sorted, Uint32Array>();

/** By row its place in an order, worked out once. */
export function placesOf(sorted: Sorted): Uint32Array {
  const known = places.get(sorted);
  if (known !== undefined) return known;
  const { rows } = sorted;
  const made = new Uint32Array(rows.reduce((most, row) => Math.max(most, row + 1), 0));
  for (let at = 0; at < rows.length; at += 1) made[rows[at] ?? 0] = at;
  places.set(sorted, made);
  return made;
}

function sort(snapshot: Snapshot, by: Order['by'], direction: Order['direction']): Sorted {
  if (by === 'source') {
    const rows = bySource(snapshot);
    return {
      rows: direction === 'descending' ? rows.toReversed() : rows,
      keys: new Uint32Array(0),
    };
  }
  const keys = keysOf(snapshot, by);
  const { rows } = sortedRows(snapshot, sourceOrder);
  return { rows: sortedByKey(rows, keys, direction), keys };
}

/** Which of two rows comes first by its place in the sources: path of the note, line, and the store's integer. */
function comparePlaces(snapshot: Snapshot, one: number, other: number): number {
  const note = columnOf(snapshot, 'note');
  const line = columnOf(snapshot, 'line');
  const id = columnOf(snapshot, 'id');
  const { position } = snapshot.data.notes;
  return (
    (position[note[one] ?? 0] ?? 0) - (position[note[other] ?? 0] ?? 0) ||
    (line[one] ?? 0) - (line[other] ?? 0) ||
    (id[one] ?? 0) - (id[other] ?? 0)
  );
}

function bySource(snapshot: Snapshot): Uint32Array {
  const { position } = snapshot.data.notes;
  const note = columnOf(snapshot, 'note');
  const rows = rowsOf(snapshot.data.alive);
  const places = new Uint32Array(snapshot.data.rows);
  for (const row of rows) places[row] = (position[note[row] ?? 0] ?? 0) + 1;
  const sorted = sortedByKey(rows, places);
  // The claims of a note are mostly in order already.
  for (let start = 0; start < sorted.length;) {
    const place = places[sorted[start] ?? 0];
    let end = start + 1;
    let isSorted = true;
    for (; end < sorted.length && places[sorted[end] ?? 0] === place; end += 1)
      isSorted &&= comparePlaces(snapshot, sorted[end - 1] ?? 0, sorted[end] ?? 0) <= 0;
    if (!isSorted)
      sorted.subarray(start, end).sort((one, other) => comparePlaces(snapshot, one, other));
    start = end;
  }
  return sorted;
}

/** By row what it is ordered by, 0 for no value. */
function keysOf(snapshot: Snapshot, by: Exclude<Order['by'], 'source'>): Uint32Array {
  const { rows } = snapshot.data;
  if (by === 'rank') return Uint32Array.from(columnOf(snapshot, 'rank').subarray(0, rows));
  const keys = new Uint32Array(rows);
  if (by === 'partners') {
    const reader = new PairReader(snapshot);
    const mask = partMask();
    for (let row = 0; row < rows; row += 1) keys[row] = reader.readActors(row, mask);
    return keys;
  }
  const property = orderedProperty(by);
  const column = columnOf(snapshot, property.name);
  const ranks = ranksOf(snapshot, numberingOf(property));
  if (!hasLists(snapshot, property.name)) {
    for (let row = 0; row < rows; row += 1) keys[row] = ranks[column[row] ?? 0] ?? 0;
    return keys;
  }
  const { offsets, values } = listsOf(snapshot, property.name);
  for (let row = 0; row < rows; row += 1) {
    const list = column[row] ?? 0;
    keys[row] = list === 0 ? 0 : (ranks[values[offsets[list] ?? 0] ?? 0] ?? 0);
  }
  return keys;
}
