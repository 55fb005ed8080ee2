import type { PropertyName } from '@samenspel/claims';
import {
  countedLists,
  rowValue,
  rowValues,
  type Counted,
  type Snapshot,
} from '@samenspel/snapshot';

/** Rows by what they say of a property; those that do not say are left out. */
export function rowsByValue(
  snapshot: Snapshot,
  rows: Iterable<number>,
  name: PropertyName,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const row of rows)
    for (const value of rowValues(snapshot, row, name)) {
      const others = found.get(value);
      if (others === undefined) found.set(value, [row]);
      else others.push(row);
    }
  return found;
}

/** Rows by perspective, those without one under `null`. */
export function rowsByPerspective(
  snapshot: Snapshot,
  rows: Iterable<number>,
): ReadonlyMap<string | null, readonly number[]> {
  const found = new Map<string | null, number[]>();
  for (const row of rows) {
    const perspective = rowValue(snapshot, row, 'perspective') ?? null;
    const others = found.get(perspective);
    if (others === undefined) found.set(perspective, [row]);
    else others.push(row);
  }
  return found;
}

/** A value of a property with what says it. */
export interface CountedValue {
  readonly value: string;
  readonly counted: Counted;
}

/** The values that rows have of a property, those with most respondents first. */
export function countedValues(
  snapshot: Snapshot,
  rows: Iterable<number>,
  name: PropertyName,
): readonly CountedValue[] {
  const found = [...rowsByValue(snapshot, rows, name)];
  const counts = countedLists(
    snapshot,
    found.map(([, list]) => list),
  );
  return found
    .flatMap(([value], at): readonly CountedValue[] => {
      const counted = counts[at];
      return counted === undefined ? [] : [{ value, counted }];
    })
    .sort(
      (one, other) =>
        compareCounts(one.counted, other.counted) || (one.value < other.value ? -1 : 1),
    );
}

/** Which of two counts stands on more: respondents first, then distinct claims. */
export function compareCounts(one: Counted, other: Counted): number {
  const voices = ({ tally }: Counted) => tally.respondents + tally.respondentGroups;
  return voices(other) - voices(one) || other.tally.distinctClaims - one.tally.distinctClaims;
}
