import type { PageRequest } from '@samenspel/claims';
import { SnapshotError } from './errors.ts';

/** How many items a page has when neither `first` nor `last` says so. */
export const defaultPageSize = 50;

/**
 * How many items a page may have.
 *
 * @throws SnapshotError INVALID for a size that is none
 */
export function pageSize({ first, last }: Pick<PageRequest, 'first' | 'last'>): number {
  if (first !== undefined && last !== undefined) {
    throw new SnapshotError(
      'INVALID',
      'A page has either `first` or `last`, not both: leave one of them out.',
    );
  }
  const size = first ?? last ?? defaultPageSize;
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new SnapshotError(
    'INVALID',
    `A page cannot have ${String(size)} items; expected a whole number from 0.`,
  );
}
