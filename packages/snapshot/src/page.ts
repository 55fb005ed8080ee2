import type { Order, PageRequest, Version } from '@samenspel/claims';
import { cursorsOf, type Position } from './cursor.ts';
import { keptPlaces } from './kept-places.ts';
import { sortedRows, sourceOrder, type Sorted } from './order.ts';
import { pageSize } from './page-size.ts';
import { select } from './select.ts';
import { columnOf, type Snapshot } from './snapshot.ts';

/** A page of claims, by the integers under which the store finds them. */
export interface RowPage {
  readonly items: readonly { readonly id: number; readonly cursor: string }[];
  /** Whether anything comes after the last, or before the first item, in the whole list. */
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Claims that the filter keeps, on all pages. */
  readonly total: number;
  readonly version: Version;
}

/**
 * One page of the claims that a filter keeps. Cursors stay good while the study changes: a page starts behind the
 * place where the cursor's claim stood.
 *
 * @throws SnapshotError BAD_CURSOR for a cursor that is not of this list, INVALID for a size that is none
 */
export function page(snapshot: Snapshot, request: Omit<PageRequest, 'study'>): RowPage {
  const { order = sourceOrder, last } = request;
  const size = pageSize(request);
  const cursors = cursorsOf(snapshot, order, request);
  const selection = select(snapshot, request);
  const sorted = sortedRows(snapshot, order);
  const { rows, keys } = sorted;
  const kept = keptPlaces(sorted, selection);
  const place = (cursor: string, side: 'before' | 'behind') =>
    placeOf(snapshot, sorted, order, cursors.read(cursor), side);
  const start = request.after === undefined ? 0 : place(request.after, 'behind');
  const end = request.before === undefined ? rows.length : place(request.before, 'before');
  const found = last === undefined ? kept.first(start, end, size) : kept.last(start, end, size);
  const id = columnOf(snapshot, 'id');
  return {
    items: found.map((at) => {
      const row = rows[at] ?? 0;
      return { id: id[row] ?? 0, cursor: cursors.write(row, keys[row] ?? 0) };
    }),
    hasNext: kept.first(nextOf(found, start, end, last), rows.length, 1).length > 0,
    hasPrevious: kept.last(0, found[0] ?? (last === undefined ? start : end), 1).length > 0,
    total: selection.count,
    version: snapshot.version,
  };
}

/** Where the list goes on behind a page; an empty page stands where it would have begun. */
function nextOf(
  found: readonly number[],
  start: number,
  end: number,
  last: number | undefined,
): number {
  const at = found.at(-1);
  if (at !== undefined) return at + 1;
  return last === undefined ? start : end;
}

/** How many claims of the list come before a position, or up to and with it. */
function placeOf(
  snapshot: Snapshot,
  sorted: Sorted,
  order: Order,
  position: Position,
  side: 'before' | 'behind',
): number {
  let low = 0;
  let high = sorted.rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const comparison = compare(snapshot, sorted, order, sorted.rows[middle] ?? 0, position);
    if (comparison < 0 || (comparison === 0 && side === 'behind')) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Negative when a row comes before a position. */
function compare(
  snapshot: Snapshot,
  { keys }: Sorted,
  { by, direction }: Order,
  row: number,
  position: Position,
): number {
  const turned = direction === 'descending' ? -1 : 1;
  const note = snapshot.data.notes.position[columnOf(snapshot, 'note')[row] ?? 0] ?? 0;
  const place =
    note - position.note ||
    (columnOf(snapshot, 'line')[row] ?? 0) - position.line ||
    (columnOf(snapshot, 'id')[row] ?? 0) - position.id;
  if (by === 'source') return turned * place;
  const key = keys[row] ?? 0;
  if (key === position.key) return place;
  // What has no value comes last in both directions.
  if (key === 0) return 1;
  if (position.key === 0) return -1;
  return turned * (key - position.key);
}
