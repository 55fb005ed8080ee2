import type { CountRequest, CountResult, GroupCount } from '@samenspel/claims';
import { dimensionsOf, type KeyValue } from './dimension.ts';
import { SnapshotError } from './errors.ts';
import { group } from './grouping.ts';
import { selectedRows } from './select.ts';
import type { Snapshot } from './snapshot.ts';
import { tallies } from './tally.ts';

/** How many keys a count may be nested by. */
export const mostKeys = 4;

/**
 * Counts the claims that a filter keeps, as a whole and by the values of keys, nested. A claim with several values of a
 * key counts under each; one that does not say counts under `null`. Groups are in the order of their keys: concepts as
 * in their scheme, others by code point, `null` last.
 *
 * @throws SnapshotError INVALID for too many or unknown keys, TOO_LARGE for too many groups
 */
export function count(snapshot: Snapshot, request: Omit<CountRequest, 'study'>): CountResult {
  const { groupBy } = request;
  if (groupBy.length > mostKeys) {
    throw new SnapshotError(
      'INVALID',
      `Claims cannot be grouped by ${String(groupBy.length)} keys at once; expected at most ${String(mostKeys)}.`,
    );
  }
  if (new Set(groupBy).size < groupBy.length) {
    throw new SnapshotError(
      'INVALID',
      `Claims cannot be grouped twice by one key: ${groupBy.join(', ')}. Name each key once.`,
    );
  }
  const rows = selectedRows(snapshot, request);
  const [total] = tallies(snapshot, group(rows, []));
  if (total === undefined) throw new RangeError('A count has a total.');
  const groups = groupBy.length === 0 ? [] : countedBy(snapshot, rows, groupBy);
  return { total, groups, version: snapshot.version };
}

function countedBy(
  snapshot: Snapshot,
  rows: Uint32Array,
  groupBy: CountRequest['groupBy'],
): readonly GroupCount[] {
  const placed = dimensionsOf(snapshot, groupBy);
  const grouping = group(
    rows,
    placed.map(({ dimension }) => dimension),
  );
  const found = tallies(snapshot, grouping).map((tally, number) => {
    const keys: KeyValue[] = [];
    grouping.valuesOf(number).forEach((value, at) => {
      const { dimension, positions } = placed[at] ?? {};
      dimension?.keysOf(value).forEach((key, index) => {
        keys[positions?.[index] ?? 0] = key;
      });
    });
    return { keys, tally };
  });
  return found
    .sort((one, other) => compareKeys(one.keys, other.keys))
    .map(({ keys, tally }) => ({ key: keys.map(({ text }) => text), ...tally }));
}

/** Which of two groups comes first. */
export function compareKeys(one: readonly KeyValue[], other: readonly KeyValue[]): number {
  for (const [at, { rank }] of one.entries()) {
    const there = other[at]?.rank ?? 0;
    if (rank !== there) return rank < there ? -1 : 1;
  }
  return 0;
}
