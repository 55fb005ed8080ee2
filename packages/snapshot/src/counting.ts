import type { Filter } from '@samenspel/claims';
import type { ModalityId, OriginId } from '@samenspel/ontology';

/**
 * Which claims a measure rests on. What is not said is counted honestly: what respondents say, about what is actually
 * so. Syntheses and wishes are counted only when asked for.
 */
export interface Counting {
  readonly filter?: Filter;
  /** Only claims of these origins; respondents' when absent. */
  readonly origins?: readonly OriginId[] | 'all';
  /** Only claims of these modalities; actual ones when absent. */
  readonly modalities?: readonly ModalityId[] | 'all';
}

/** The filter that keeps what is counted. */
export function countingFilter({
  filter,
  origins = ['respondent'],
  modalities = ['actual'],
}: Counting): Filter {
  const and: Filter[] = [];
  if (origins !== 'all') and.push({ property: 'origin', in: origins });
  if (modalities !== 'all') and.push({ property: 'modality', in: modalities });
  if (filter !== undefined) and.push(filter);
  return { and };
}
