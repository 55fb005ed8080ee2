import { resolvedLinks, type ResolvedLinks } from './resolved-links.ts';
import { columnOf, perSnapshot, type Snapshot } from './snapshot.ts';

/** Which rows repeat which: row `rows[i]` repeats those from `offsets[i]` up to `offsets[i + 1]` in `repeated`. */
export interface Restatements {
  /** In ascending order. */
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly repeated: Uint32Array;
}

/**
 * What claims repeat, also by way of others: a claim that restates what restates a third repeats the third. Of claims
 * that restate each other in a circle each repeats those with a lower key only, so that one of them remains.
 */
export const restatementsOf: (snapshot: Snapshot) => Restatements = perSnapshot((snapshot) => {
  const links = resolvedLinks(snapshot, 'restates');
  const rows: number[] = [];
  const offsets = [0];
  const repeated: number[] = [];
  for (const row of links.from) {
    if (rows.at(-1) === row) continue;
    rows.push(row);
    for (const target of reached(links, row)) {
      const isCircle = reached(links, target).has(row);
      if (!isCircle || hasLowerKey(snapshot, target, row)) repeated.push(target);
    }
    offsets.push(repeated.length);
  }
  return {
    rows: Uint32Array.from(rows),
    offsets: Uint32Array.from(offsets),
    repeated: Uint32Array.from(repeated),
  };
});

/** The rows that links lead to from a row, step by step; the row itself only in a circle. */
function reached({ from, to }: ResolvedLinks, row: number): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [row];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (let at = positionOf(from, next); from[at] === next; at += 1) {
      const target = to[at] ?? 0;
      if (found.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

/** The first position in ascending integers that holds at least a value. */
function positionOf(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hasLowerKey(snapshot: Snapshot, one: number, other: number): boolean {
  const high = columnOf(snapshot, 'keyHigh');
  const low = columnOf(snapshot, 'keyLow');
  const difference = (high[one] ?? 0) - (high[other] ?? 0);
  return difference === 0 ? (low[one] ?? 0) < (low[other] ?? 0) : difference < 0;
}
