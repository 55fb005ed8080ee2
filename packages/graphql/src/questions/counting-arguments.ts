import type { Filter } from '@samenspel/claims';
import type { ModalityId, OriginId, PhaseId } from '@samenspel/ontology';
import type { Counting } from '@samenspel/snapshot';
import type { Builder } from '../builder.ts';
import type { Filters, FilterInput } from '../filters/filter-input.ts';
import { resolveNames } from '../reading/references.ts';
import { selectClaims } from '../pages/claim-page.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';

/** What a measure counts, as a client gives it. */
export interface CountingArguments {
  readonly area?: readonly string[] | null | undefined;
  readonly phase?: readonly PhaseId[] | null | undefined;
  readonly filter?: FilterInput | null | undefined;
  readonly origins: readonly OriginId[];
  readonly modalities: readonly ModalityId[];
}

/**
 * The arguments of every measure on collaborations.
 *
 * @param origins the origins that are counted where a client does not say
 */
export function countingArguments(
  builder: Builder,
  types: Types,
  filters: Filters,
  origins: OriginId[] = ['respondent'],
) {
  return builder.args((t) => ({
    area: t.field({
      type: [types.reference],
      description: 'Only claims on these areas and the areas within them.',
    }),
    phase: t.field({ type: [types.schemes.phase], description: 'Only claims on these phases.' }),
    filter: t.field({
      type: filters.collaboration,
      description: 'Only these collaborations; all when absent.',
    }),
    origins: t.field({
      type: [types.schemes.origin],
      defaultValue: origins,
      required: true,
      description: 'Only claims of these origins; an empty list takes all.',
    }),
    modalities: t.field({
      type: [types.schemes.modality],
      defaultValue: ['actual'],
      required: true,
      description: 'Only claims of these modalities; an empty list takes all.',
    }),
  }));
}

/** What a client wants counted. */
export async function countingOf(
  study: OpenStudy,
  { area, phase, filter, origins, modalities }: CountingArguments,
): Promise<Counting> {
  const areas = await resolveNames(study, { entities: ['area'] }, area ?? []);
  const within: Filter[] = [];
  if (areas.size > 0) {
    within.push({ property: 'area', in: [...areas.values()], includeNarrower: true });
  }
  if (phase !== null && phase !== undefined) {
    within.push({ property: 'phase', in: [...new Set(phase)] });
  }
  const selection = await selectClaims(study, 'collaboration', filter, { and: within });
  return {
    ...(selection.filter === undefined ? {} : { filter: selection.filter }),
    origins: origins.length === 0 ? 'all' : [...new Set(origins)],
    modalities: modalities.length === 0 ? 'all' : [...new Set(modalities)],
  };
}
