import type { Collaboration } from '@samenspel/claims';
import type { HistoryEntry } from '@samenspel/store';
import type { FilterInput } from '../filters/filter-input.ts';
import { both, toFilter, type NamedFilter } from '../filters/to-filter.ts';
import { selectClaims } from '../pages/claim-page.ts';
import { pageLimits } from '../pages/page-arguments.ts';
import type { InStudy } from '../reading/open-study.ts';
import type { StudyNews } from './study-news.ts';

/** Notes that one event looks through: as many as a list of a filter may have. */
const mostNotes = 1_000;

/** What became of one collaboration. */
export interface CollaborationChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly id: string;
  /** As it is now, unless it was removed. */
  readonly collaboration: InStudy<Collaboration> | undefined;
}

/**
 * What became of the collaborations that fulfil a filter; nothing where that cannot be told, and all is to be read anew.
 *
 * What a claim was before is known nowhere. So a claim that changed and does not fulfil the filter is told as removed,
 * also when it never did; and what changes in actors and areas, by which a claim can come to fulfil it, takes reading
 * anew.
 */
export async function collaborationNews(
  { study, entries, entities }: StudyNews,
  filter: FilterInput | null | undefined,
): Promise<readonly CollaborationChange[] | undefined> {
  const selection = await selectClaims(study, 'collaboration', filter);
  const named = toFilter(filter);
  if (entities && named !== undefined && hangsOnEntities(named)) return undefined;
  const { notes, fresh, known } = touched(entries);
  if (notes.size === 0) return [];
  if (notes.size > mostNotes || known.size > pageLimits.max) return undefined;
  const within = both({ property: 'note', in: [...notes] }, selection.filter);
  const { items, hasNext } = await study.page({
    kind: 'collaboration',
    ...(within === undefined ? {} : { filter: within }),
    first: pageLimits.max,
  });
  if (hasNext) return undefined;
  const changes: CollaborationChange[] = [];
  const kept = new Set<string>();
  for (const { item } of items) {
    if (item.kind !== 'collaboration') continue;
    const { id, evidence } = item;
    kept.add(id);
    // What a note loses and has again, removed and brought back, was there before.
    const isNew = known.get(id) === false || (fresh.has(evidence.note) && !known.has(id));
    // A claim of a note that changed elsewhere is as it was.
    if (!isNew && !known.has(id)) continue;
    changes.push({ change: isNew ? 'added' : 'changed', id, collaboration: { ...item, study } });
  }
  for (const [id, wasThere] of known)
    if (wasThere && !kept.has(id))
      changes.push({ change: 'removed', id, collaboration: undefined });
  return changes;
}

/** What entries of a history touch. */
interface Touched {
  readonly notes: ReadonlySet<string>;
  /** Notes of which all claims are new, and none is listed. */
  readonly fresh: ReadonlySet<string>;
  /** Collaborations that are listed, and whether they were there before. */
  readonly known: ReadonlyMap<string, boolean>;
}

function touched(entries: readonly HistoryEntry[]): Touched {
  const notes = new Set<string>();
  const fresh = new Set<string>();
  const known = new Map<string, boolean>();
  for (const { note, change, claims } of entries.flatMap((entry) => entry.notes)) {
    notes.add(note);
    for (const mark of ['added', 'changed', 'removed'] as const)
      for (const { id, kind } of claims[mark])
        if (kind === 'collaboration' && !known.has(id))
          known.set(id, mark !== 'added' && !fresh.has(note));
    if (change === 'added') fresh.add(note);
  }
  return { notes, fresh, known };
}

/** Whether a claim can come to fulfil a filter, or no longer, by what changes elsewhere. */
function hangsOnEntities(filter: NamedFilter): boolean {
  if ('and' in filter) return filter.and.some(hangsOnEntities);
  if ('or' in filter) return filter.or.some(hangsOnEntities);
  if ('not' in filter) return hangsOnEntities(filter.not);
  if ('in' in filter) return filter.includeNarrower === true;
  return !('exists' in filter || 'restatement' in filter || 'participants' in filter);
}
