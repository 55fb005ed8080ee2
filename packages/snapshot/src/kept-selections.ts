import { canonicalJson } from '@samenspel/claims';
import { keepAsked } from './keep-last.ts';
import { perSnapshot, type Snapshot } from './snapshot.ts';
import type { Selecting, Selection } from './select.ts';

/** Selections of one snapshot, and bytes for their rows. */
const most = 256;
const room = 4 * 1024 ** 2;

/** Characters up to which a filter is a name: longer ones are seldom asked twice. */
const longestName = 2000;

const kept = perSnapshot(() => new Map<string, Selection>());

/**
 * The rows of a filter that was asked before, as for each page of a list but the first. What was longest not asked for
 * goes where there is no room.
 *
 * @param select finds them
 */
export function keptSelection(
  snapshot: Snapshot,
  { kind, filter }: Selecting,
  select: () => Selection,
): Selection {
  if (filter === undefined) return select();
  const name = canonicalJson({ kind, filter });
  if (name.length > longestName) return select();
  const known = kept(snapshot);
  const selection = known.get(name) ?? select();
  keepAsked(known, name, selection, { bytes: selection.bitmap.byteLength, most, room });
  return selection;
}
