import type { Language } from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';
import { actorCounts, areaCounts } from '../graph/actor-counts.ts';
import { counted } from './phrases.ts';

/** How an actor or an area comes out of the notes: `3 partners · 5 claims · 1 finding`. */
export function countsText(
  graph: Snapshot,
  type: 'actor' | 'area',
  id: string,
  language: Language,
): string {
  const ofActor = type === 'actor' ? actorCounts(graph, id) : undefined;
  const { claims, findings } = ofActor ?? areaCounts(graph, id);
  return [
    ...(ofActor === undefined ? [] : [counted('partner', 'partners', ofActor.partners, language)]),
    counted('claim', 'claims', claims, language),
    counted('finding', 'findings', findings, language),
  ].join(' · ');
}
