import type { Text } from '../words/words.ts';

/** What sorts of differences there are, in the order in which they are shown. */
export const differenceSorts = [
  'new',
  'changed',
  'removed',
  'conflict',
  'new-there',
  'changed-there',
  'removed-there',
  'unread',
] as const;

export type DifferenceSort = (typeof differenceSorts)[number];

/** Which side of a conflict counts: that of the folder, or that of the server. */
export type Side = 'mine' | 'theirs';

/** A note, or the manifest, that a folder and a server do not have alike. */
export interface DifferenceItem {
  readonly path: string;
  readonly sort: DifferenceSort;
  /** Why it stays as it is, of one that can go neither way. */
  readonly why?: string;
  /** Of a conflict, which sides the user may decide for. */
  readonly sides?: readonly Side[];
  /** Which side has it. */
  readonly isHere: boolean;
  readonly isThere: boolean;
}

/** Which way a difference goes where nobody keeps it back. */
export type Direction = 'push' | 'pull';

interface SortShown {
  readonly label: Text;
  readonly icon: string;
  /** Nothing for what stays as it is on both sides. */
  readonly direction?: Direction;
}

export const sortsShown: Readonly<Record<DifferenceSort, SortShown>> = {
  new: { label: 'New here', icon: 'diff-added', direction: 'push' },
  changed: { label: 'Changed here', icon: 'diff-modified', direction: 'push' },
  removed: { label: 'Removed here', icon: 'diff-removed', direction: 'push' },
  conflict: { label: 'Conflicts', icon: 'warning' },
  'new-there': { label: 'New on the server', icon: 'diff-added', direction: 'pull' },
  'changed-there': { label: 'Changed on the server', icon: 'diff-modified', direction: 'pull' },
  'removed-there': { label: 'Removed on the server', icon: 'diff-removed', direction: 'pull' },
  unread: { label: 'Cannot be read here', icon: 'circle-slash' },
};

/** Which way an item goes; nothing where it stays. */
export function directionOf({ sort }: Pick<DifferenceItem, 'sort'>): Direction | undefined {
  return sortsShown[sort].direction;
}

/** How many items there are of each sort. */
export function countBySort(
  items: readonly Pick<DifferenceItem, 'sort'>[],
): Readonly<Record<DifferenceSort, number>> {
  const counts = {
    ...{ new: 0, changed: 0, removed: 0, conflict: 0, unread: 0 },
    ...{ 'new-there': 0, 'changed-there': 0, 'removed-there': 0 },
  };
  for (const { sort } of items) counts[sort] += 1;
  return counts;
}
