import type { ActorFilter, Filter, GroupKey, PropertyName } from '@samenspel/claims';
import { topConceptsOf } from '@samenspel/ontology';
import type { OpenStudy } from '../reading/open-study.ts';

/** A value of a key; `null` for the claims that do not say. */
export interface KeyValue {
  readonly key: GroupKey;
  readonly id: string | null;
}

/** Whom a key on actors speaks of, and what it asks of them. */
const actorKeys = {
  actor: { of: 'participant', asks: 'id' },
  actorKind: { of: 'participant', asks: 'kind' },
  actorTopKind: { of: 'participant', asks: 'topKind' },
  employer: { of: 'participant', asks: 'employer' },
  via: { of: 'via', asks: 'id' },
  viaKind: { of: 'via', asks: 'kind' },
} as const satisfies Record<Exclude<GroupKey, PropertyName>, unknown>;

type ActorKey = keyof typeof actorKeys;

/** Whether claims are grouped by who takes part or mediates, rather than by a property. */
export function isActorKey(key: GroupKey): key is ActorKey {
  return key in actorKeys;
}

/**
 * The filters that keep the claims which count in a group of groups. Keys on participants speak of the same
 * participant, keys on intermediaries of the same intermediary.
 */
export async function keepingPath(
  study: OpenStudy,
  path: readonly KeyValue[],
): Promise<readonly Filter[]> {
  const filters: Filter[] = [];
  const asked = {
    participant: new Map<Asked, string | null>(),
    via: new Map<Asked, string | null>(),
  };
  for (const { key, id } of path) {
    if (isActorKey(key)) asked[actorKeys[key].of].set(actorKeys[key].asks, id);
    else filters.push(id === null ? { property: key, exists: false } : { property: key, in: [id] });
  }
  if (asked.participant.size > 0) {
    const participant = await actorWith(study, asked.participant);
    filters.push(orNobody(asked.participant, { participant }, { participant: {} }));
  }
  if (asked.via.size > 0) {
    const via = await actorWith(study, asked.via);
    filters.push(orNobody(asked.via, { via }, { via: {} }));
  }
  return filters;
}

/** The actors that have some values of keys on actors, and lack others. */
export function actorsOfKeys(
  study: OpenStudy,
  keys: readonly { readonly key: ActorKey; readonly id: string | null }[],
): Promise<ActorFilter> {
  return actorWith(study, new Map(keys.map(({ key, id }) => [actorKeys[key].asks, id])));
}

type Asked = (typeof actorKeys)[ActorKey]['asks'];

/** Nobody is known of at all where nothing is asked that is known. */
function orNobody(
  asked: ReadonlyMap<Asked, string | null>,
  somebody: Filter,
  anybody: Filter,
): Filter {
  if ([...asked.values()].some((id) => id !== null)) return somebody;
  return asked.has('id') ? { not: anybody } : { or: [somebody, { not: anybody }] };
}

/** The actor that has some values and lacks others. */
async function actorWith(
  study: OpenStudy,
  asked: ReadonlyMap<Asked, string | null>,
): Promise<ActorFilter> {
  const id = asked.get('id') ?? undefined;
  // An actor itself, a role without the roles in an area that it stands for, says all else about it.
  if (id !== undefined) {
    const { granularity } = await study.entities.actor.one(id);
    return { id: [id], granularity: [granularity] };
  }
  const { scheme } = study.schemes.scheme('actor-kind');
  const kind = asked.get('kind') ?? undefined;
  const topKind = asked.get('topKind') ?? undefined;
  const employer = asked.get('employer') ?? undefined;
  const has: ActorFilter = {
    ...(kind === undefined && topKind === undefined ? {} : { kind: [kind ?? topKind ?? ''] }),
    ...(kind === undefined ? {} : { exactKind: true }),
    ...(employer === undefined ? {} : { employer: [employer] }),
  };
  const lacksKind = asked.get('kind') === null || asked.get('topKind') === null;
  if (asked.get('employer') !== null) {
    return lacksKind ? { ...has, not: { kind: topConceptsOf(scheme) } } : has;
  }
  const employed = (await study.all('actor')).filter((actor) => actor.employer !== undefined);
  const employers = [...new Set(employed.map((actor) => actor.employer ?? ''))];
  if (!lacksKind) return { ...has, not: { employer: employers } };
  const others = (await study.all('actor')).filter(
    (actor) => actor.kind === undefined && actor.employer === undefined,
  );
  return { id: others.map((actor) => actor.id), not: { kind: topConceptsOf(scheme) } };
}
