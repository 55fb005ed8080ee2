import type { Dimension } from './dimension.ts';
import { SnapshotError } from './errors.ts';
import { withRoom } from './integer-column.ts';
import { PairTable } from './pair-table.ts';

/** Which rows are in which groups: row `rows[i]` is in those from `offsets[i]` up to `offsets[i + 1]` in `groups`. */
export interface Grouping {
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly groups: Uint32Array;
  /** How many groups there are; their numbers start from 0. */
  readonly size: number;
  /** The value of a group in each dimension. */
  readonly valuesOf: (group: number) => readonly number[];
}

/** Groups above which an answer is refused: nobody reads them, and they would fill the memory. */
export const mostGroups = 100_000;

/**
 * Puts rows into groups, one for each combination of values that a row has in the dimensions. Without dimensions all
 * rows are in one group.
 *
 * @throws SnapshotError TOO_LARGE above `mostGroups`
 */
export function group(rows: Uint32Array, dimensions: readonly Dimension[]): Grouping {
  // Each level numbers the combinations of the levels above it with a value of its dimension.
  const levels = dimensions.map(() => new PairTable(256));
  const scratch = dimensions.map(({ width }) => new Uint32Array(width));
  const offsets = new Uint32Array(rows.length + 1);
  let groups: Uint32Array = new Uint32Array(rows.length);
  let current: Uint32Array = new Uint32Array(64);
  let next: Uint32Array = new Uint32Array(64);
  let end = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    let count = 1;
    current[0] = 1;
    for (let level = 0; level < levels.length; level += 1) {
      const dimension = dimensions[level];
      const table = levels[level];
      const values = scratch[level];
      if (dimension === undefined || table === undefined || values === undefined) continue;
      const width = dimension.read(row, values);
      next = withRoom(next, count * width);
      let to = 0;
      for (let one = 0; one < count; one += 1)
        for (let other = 0; other < width; other += 1) {
          next[to] = table.add(current[one] ?? 0, values[other] ?? 0);
          to += 1;
        }
      [current, next] = [next, current];
      count = to;
      if (table.size > mostGroups) throw tooMany();
    }
    groups = withRoom(groups, end + count);
    for (let one = 0; one < count; one += 1) groups[end + one] = (current[one] ?? 1) - 1;
    end += count;
    offsets[at + 1] = end;
  }
  return {
    rows,
    offsets,
    groups,
    size: levels.length === 0 ? 1 : (levels.at(-1)?.size ?? 0),
    valuesOf: (number) => {
      const values: number[] = [];
      let place = number + 1;
      for (const table of levels.toReversed()) {
        values.unshift(table.second(place));
        place = table.first(place);
      }
      return values;
    },
  };
}

function tooMany(): SnapshotError {
  return new SnapshotError(
    'TOO_LARGE',
    `The claims fall into more than ${String(mostGroups)} groups. Group by fewer keys, or narrow the filter.`,
  );
}
