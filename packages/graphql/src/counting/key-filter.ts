import type { ActorFilter, Filter, GroupKey } from '@samenspel/claims';
import { topConceptsOf } from '@samenspel/ontology';
import type { OpenStudy } from '../reading/open-study.ts';

/** A value of a key; `null` for the claims that do not say. */
export interface KeyValue {
  readonly key: GroupKey;
  readonly id: string | null;
}

/** The filter that keeps the claims which count in the group of a value. */
export async function keepingKey(
  study: OpenStudy,
  key: GroupKey,
  id: string | null,
): Promise<Filter> {
  switch (key) {
    case 'actor':
      return id === null ? { not: { participant: {} } } : { participant: await exactly(study, id) };
    case 'via':
      return id === null ? { not: { via: {} } } : { via: await exactly(study, id) };
    case 'actorKind':
      return { participant: ofKind(study, id, true) };
    case 'actorTopKind':
      return { participant: ofKind(study, id, false) };
    case 'viaKind':
      return id === null ? { not: { via: {} } } : { via: ofKind(study, id, true) };
    case 'employer':
      return { participant: await employedBy(study, id) };
    default:
      return id === null ? { property: key, exists: false } : { property: key, in: [id] };
  }
}

/** An actor itself: a role without the roles in an area that it stands for. */
async function exactly(study: OpenStudy, id: string): Promise<ActorFilter> {
  const { granularity } = await study.entities.actor.one(id);
  return { id: [id], granularity: [granularity] };
}

function ofKind({ schemes }: OpenStudy, id: string | null, exactKind: boolean): ActorFilter {
  if (id !== null) return { kind: [id], exactKind };
  return { not: { kind: topConceptsOf(schemes.scheme('actor-kind').scheme) } };
}

async function employedBy(study: OpenStudy, id: string | null): Promise<ActorFilter> {
  if (id !== null) return { employer: [id] };
  const employers = (await study.all('actor')).flatMap(({ employer }) => employer ?? []);
  return { not: { employer: [...new Set(employers)] } };
}
