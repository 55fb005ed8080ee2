import { canonicalJson } from '@samenspel/claims';
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
  // Last is what was asked for last.
  known.delete(name);
  known.set(name, selection);
  const bytes = selection.bitmap.byteLength;
  for (const [oldest] of known) {
    if (known.size === 1 || (known.size <= most && known.size * bytes <= room)) break;
    known.delete(oldest);
  }
  return selection;
}
