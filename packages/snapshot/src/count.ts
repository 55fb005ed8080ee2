import type { CountRequest, CountResult, GroupCount } from '@samenspel/claims';
import { dimensionsOf, type Dimension, type PlacedDimension } from './dimension.ts';
import { checkKeys } from './group-keys.ts';
import { group, type Grouping } from './grouping.ts';
import type { KeyValue } from './key-value.ts';
import { selectedRows } from './select.ts';
import type { Snapshot } from './snapshot.ts';
import { sortedByKey } from './stable-sort.ts';
import { tallies, tallyOf } from './tally.ts';

/**
 * Counts the claims that a filter keeps, as a whole and by the values of keys, nested. A claim with several values of a
 * key counts under each; one that does not say counts under `null`. Groups are in the order of their keys: concepts as
 * in their scheme, others by code point, `null` last.
 *
 * @throws SnapshotError INVALID for too many or unknown keys, TOO_LARGE for too many groups
 */
export function count(snapshot: Snapshot, request: Omit<CountRequest, 'study'>): CountResult {
  const { groupBy } = request;
  checkKeys(request);
  const rows = selectedRows(snapshot, request);
  return {
    total: tallyOf(snapshot, rows),
    groups: groupBy.length === 0 ? [] : groupsOf(snapshot, rows, groupBy),
    version: snapshot.version,
  };
}

function groupsOf(
  snapshot: Snapshot,
  rows: Uint32Array,
  groupBy: CountRequest['groupBy'],
): readonly GroupCount[] {
  const placed = dimensionsOf(snapshot, groupBy);
  const grouping = group(
    rows,
    placed.map(({ dimension }) => dimension),
  );
  const keys = keysOf(grouping, placed);
  const tallyAt = tallies(snapshot, grouping);
  const groups: GroupCount[] = [];
  for (const number of inOrder(grouping.size, keys)) {
    const { claims, distinctClaims, respondents, respondentGroups, origins } = tallyAt(number);
    const key = keys.map(({ texts }) => texts[number] ?? null);
    groups.push({ key, claims, distinctClaims, respondents, respondentGroups, origins });
  }
  return groups;
}

/** One key of all groups, by group number. */
export interface KeyColumn {
  readonly texts: readonly (string | null)[];
  readonly ranks: Uint32Array;
}

/** The keys of the groups, in the order in which they were asked for. */
function keysOf(grouping: Grouping, placed: readonly PlacedDimension[]): readonly KeyColumn[] {
  const columns: KeyColumn[] = [];
  placed.forEach(({ dimension, positions }, at) => {
    const values = grouping.values[at] ?? new Uint32Array(0);
    keyColumns(values, positions.length, dimension.keysOf).forEach((column, index) => {
      columns[positions[index] ?? 0] = column;
    });
  });
  return columns;
}

/** What values stand for, as columns of keys. */
export function keyColumns(
  values: Uint32Array,
  width: number,
  keysOf: Dimension['keysOf'],
): readonly KeyColumn[] {
  // Many groups share a value: what it stands for is looked up once.
  const known = new Map<number, readonly KeyValue[]>();
  const keyOf = (value: number) => {
    let found = known.get(value);
    if (found === undefined) {
      found = keysOf(value);
      known.set(value, found);
    }
    return found;
  };
  return Array.from({ length: width }, (_, index) => {
    const texts: (string | null)[] = [];
    const ranks = new Uint32Array(values.length);
    for (let at = 0; at < values.length; at += 1) {
      const key = keyOf(values[at] ?? 0)[index];
      texts.push(key?.text ?? null);
      ranks[at] = key?.rank ?? 0;
    }
    return { texts, ranks };
  });
}

/** Group numbers, ordered by the first key, then the second, and so on. */
export function inOrder(size: number, keys: readonly KeyColumn[]): Uint32Array {
  const numbers = Uint32Array.from({ length: size }, (_, number) => number);
  return keys.reduceRight<Uint32Array>((order, { ranks }) => sortedByKey(order, ranks), numbers);
}
