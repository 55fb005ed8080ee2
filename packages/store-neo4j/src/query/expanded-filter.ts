import type { ActorFilter, Filter } from '@samenspel/claims';
import { filteredProperty } from '@samenspel/snapshot';
import { ordered, withNarrower, type KnownStudy } from './known-study.ts';

/**
 * A filter that means the same and asks for values as they are written: what is narrower is listed, so that the
 * database compares values and follows nothing. Lists are ordered and hold each value once.
 *
 * @throws SnapshotError INVALID for a property that claims do not have
 */
export function expandedFilter(known: KnownStudy, filter: Filter): Filter {
  if ('and' in filter) return { and: filter.and.map((part) => expandedFilter(known, part)) };
  if ('or' in filter) return { or: filter.or.map((part) => expandedFilter(known, part)) };
  if ('not' in filter) return { not: expandedFilter(known, filter.not) };
  if ('property' in filter) {
    const { name, domain } = filteredProperty(filter.property);
    if ('exists' in filter) return { property: name, exists: filter.exists };
    const includes = filter.includeNarrower === true;
    return {
      property: name,
      in: includes ? withNarrower(known, domain, filter.in) : ordered(filter.in),
    };
  }
  if ('participant' in filter) {
    const participant = expandedActorFilter(known, filter.participant);
    return filter.parts === undefined ? { participant } : { participant, parts: filter.parts };
  }
  if ('via' in filter) return { via: expandedActorFilter(known, filter.via) };
  if ('between' in filter) {
    const [one, other] = filter.between;
    return { between: [expandedActorFilter(known, one), expandedActorFilter(known, other)] };
  }
  return filter;
}

function expandedActorFilter(known: KnownStudy, filter: ActorFilter): ActorFilter {
  const { id, kind, exactKind = false, granularity, area, employer, not } = filter;
  return {
    ...(id === undefined ? {} : { id: ordered(id) }),
    ...(kind === undefined
      ? {}
      : {
          kind: exactKind ? ordered(kind) : withNarrower(known, 'concept:actor-kind', kind),
          exactKind: true,
        }),
    ...(granularity === undefined ? {} : { granularity }),
    ...(area === undefined ? {} : { area: withNarrower(known, 'area', area) }),
    ...(employer === undefined ? {} : { employer: ordered(employer) }),
    ...(not === undefined ? {} : { not: expandedActorFilter(known, not) }),
  };
}
