import { describe } from '@samenspel/analysis';
import type { Filter } from '@samenspel/claims';
import type { Counting } from '@samenspel/snapshot';
import type { AskedStudy } from './asked-study.ts';
import { concept } from './named.ts';
import type { CountedClaims, CountOf, Uncounted } from './protocol.ts';
import { checkKnown, entitiesOf } from './study-entities.ts';

/**
 * Which claims count, as measures take it.
 *
 * @throws RequestRefused for areas that the study does not have
 */
export function countingOf({ folder, graph }: AskedStudy, asked: CountedClaims): Counting {
  const { phases, areas, perspectives, origins, modalities } = asked;
  if (areas !== undefined) checkKnown(entitiesOf(folder, graph), 'area', areas);
  const and: Filter[] = [
    ...(phases === undefined ? [] : [{ property: 'phase', in: phases } as const]),
    ...(areas === undefined ? [] : [onAreas(areas)]),
    ...(perspectives === undefined ? [] : [{ property: 'perspective', in: perspectives } as const]),
  ];
  return {
    ...(and.length === 0 ? {} : { filter: { and } }),
    ...(origins === undefined ? {} : { origins }),
    ...(modalities === undefined ? {} : { modalities }),
  };
}

/** Claims on some areas, and on areas within them. */
export function onAreas(areas: readonly string[]): Filter {
  return { property: 'area', in: areas, includeNarrower: true };
}

/** Claims that the filter keeps and that do not count all the same. */
export function uncounted({ folder, graph }: AskedStudy, counting: Counting): Uncounted {
  const { leftOut } = describe(graph, { kind: 'collaboration', groupBy: [], ...counting });
  const told = (
    scheme: 'origin' | 'modality',
    counts: Readonly<Record<string, number>>,
  ): readonly CountOf[] =>
    Object.entries(counts).map(([id, claims]) => ({ ...concept(folder, scheme, id), claims }));
  return {
    origins: told('origin', leftOut.origins),
    modalities: told('modality', leftOut.modalities),
  };
}
