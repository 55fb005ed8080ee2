import type { HistoryEntry } from '@samenspel/store';
import type { OpenStudy } from '../reading/open-study.ts';

/** How many claims a version added, changed and removed. */
export interface ClaimCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Counts the claims of one version of a study. Of a note that it added the history lists none: they are counted from
 * what the note has now, back over the versions that came after.
 *
 * @param later the entries after it, up to the present version
 */
export async function claimCounts(
  study: OpenStudy,
  { notes }: HistoryEntry,
  later: readonly HistoryEntry[],
): Promise<ClaimCounts> {
  let [added, changed, removed] = [0, 0, 0];
  const fresh = new Set<string>();
  for (const { note, change, claims } of notes) {
    if (change === 'added') fresh.add(note);
    added += claims.added.length;
    changed += claims.changed.length;
    removed += claims.removed.length;
  }
  for (const { note, claims, change } of later.flatMap((entry) => entry.notes)) {
    if (!fresh.has(note)) continue;
    added += claims.removed.length - claims.added.length;
    if (change === 'removed') fresh.delete(note);
  }
  return { added: added + (await claimsIn(study, fresh)), changed, removed };
}

async function claimsIn(study: OpenStudy, notes: ReadonlySet<string>): Promise<number> {
  if (notes.size === 0) return 0;
  const { total } = await study.page({ filter: { property: 'note', in: [...notes] }, first: 1 });
  return total;
}
