import type { Tally } from '@samenspel/claims';
import type { Grouping } from './grouping.ts';
import { rowId } from './row.ts';
import type { Snapshot } from './snapshot.ts';
import { tallies } from './tally.ts';

/** A number with what it rests on. */
export interface Counted {
  readonly tally: Tally;
  /** The store's integers of the claims that were counted. */
  readonly claims: readonly number[];
}

/** Counts several lists of rows, each by itself; a row may be in several lists. */
export function countedLists(
  snapshot: Snapshot,
  lists: readonly (readonly number[])[],
): readonly Counted[] {
  const tallyAt = tallies(snapshot, groupingOf(lists));
  return lists.map((rows, number) => ({
    tally: tallyAt(number),
    claims: rows.map((row) => rowId(snapshot, row)),
  }));
}

/** Counts one list of rows. */
export function countedOf(snapshot: Snapshot, rows: readonly number[]): Counted {
  const [counted] = countedLists(snapshot, [rows]);
  if (counted === undefined) throw new RangeError('One list has one count.');
  return counted;
}

function groupingOf(lists: readonly (readonly number[])[]): Grouping {
  const groupsOf = new Map<number, number[]>();
  lists.forEach((rows, number) => {
    for (const row of rows) {
      const groups = groupsOf.get(row);
      if (groups === undefined) groupsOf.set(row, [number]);
      else if (groups.at(-1) !== number) groups.push(number);
    }
  });
  const rows = Uint32Array.from(groupsOf.keys()).sort();
  const offsets = new Uint32Array(rows.length + 1);
  const values: number[] = [];
  rows.forEach((row, at) => {
    values.push(...(groupsOf.get(row) ?? []));
    offsets[at + 1] = values.length;
  });
  return {
    rows,
    groups: { offsets, values: Uint32Array.from(values) },
    size: lists.length,
    values: [],
  };
}
