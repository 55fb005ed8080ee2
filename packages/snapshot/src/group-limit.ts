import { SnapshotError } from './errors.ts';

/** Groups above which an answer is refused: nobody reads them, and they would fill the memory. */
export const mostGroups = 100_000;

/** The error for more than `mostGroups`. */
export function tooManyGroups(): SnapshotError {
  return new SnapshotError(
    'TOO_LARGE',
    `The claims fall into more than ${String(mostGroups)} groups. Group by fewer keys, or narrow the filter.`,
  );
}
