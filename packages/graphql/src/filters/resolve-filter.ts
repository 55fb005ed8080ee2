import {
  properties,
  schemeIdOf,
  type ActorFilter,
  type Domain,
  type Filter,
  type PropertyName,
} from '@samenspel/claims';
import { criterionSchemes, refinementSchemes } from '../claims/concept-schemes.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { NamedFilter } from './to-filter.ts';
import { resolveNames, type Resolved, type Target } from '../reading/references.ts';
import { schemeIds } from '../reading/study-schemes.ts';

/** What the values of properties are names of whose domain does not tell. */
const wordTargets: Readonly<Partial<Record<PropertyName, Target>>> = {
  concept: { concepts: refinementSchemes },
  criterion: { concepts: criterionSchemes },
  answers: { claimOr: [...refinementSchemes, 'finding-category'] },
  holder: { entities: ['respondent', 'actor'] },
};

const actorTargets = {
  id: { entities: ['actor'] },
  kind: { concepts: ['actor-kind'] },
  area: { entities: ['area'] },
  employer: { entities: ['actor'] },
} as const satisfies { readonly [Name in keyof ActorFilter]?: Target };

const actorConditions = ['id', 'kind', 'area', 'employer'] as const;

const domains: ReadonlyMap<PropertyName, Domain> = new Map(
  properties.map(({ name, domain }) => [name, domain]),
);

function targetOf(property: PropertyName): Target {
  const domain = domains.get(property) ?? 'word';
  const scheme = schemeIds.find((id) => id === schemeIdOf(domain));
  if (scheme !== undefined) return { concepts: [scheme] };
  switch (domain) {
    case 'actor':
    case 'area':
    case 'respondent':
    case 'document':
    case 'code':
    case 'proposition':
      return { entities: [domain] };
    case 'note':
      return 'note';
    default:
      return wordTargets[property] ?? 'word';
  }
}

/** Names gathered by what they are to name, so that each sort is asked for once. */
type Names = Map<string, { readonly target: Target; readonly names: Set<string> }>;

function gather(names: Names, target: Target, values: readonly string[]): void {
  const key = JSON.stringify(target);
  const known = names.get(key) ?? { target, names: new Set<string>() };
  for (const value of values) known.names.add(value);
  names.set(key, known);
}

function gatherActor(names: Names, filter: ActorFilter): void {
  for (const condition of actorConditions) {
    gather(names, actorTargets[condition], filter[condition] ?? []);
  }
  if (filter.not !== undefined) gatherActor(names, filter.not);
}

function gatherFilter(names: Names, filter: NamedFilter): void {
  if ('and' in filter) for (const part of filter.and) gatherFilter(names, part);
  else if ('or' in filter) for (const part of filter.or) gatherFilter(names, part);
  else if ('not' in filter) gatherFilter(names, filter.not);
  else if ('actor' in filter) gatherActor(names, filter.actor);
  else if ('in' in filter) gather(names, targetOf(filter.property), filter.in);
  else if ('participant' in filter) gatherActor(names, filter.participant);
  else if ('via' in filter) gatherActor(names, filter.via);
  else if ('between' in filter) for (const side of filter.between) gatherActor(names, side);
}

/** Gives the ids for names of a target. */
type IdsOf = (target: Target, names: readonly string[]) => readonly string[];

/** What puts ids for names, and actors for conditions on them. */
interface Resolution {
  readonly idsOf: IdsOf;
  /** Ids of the actors that fulfil the conditions of a part of a filter. */
  readonly actorsLike: ReadonlyMap<ActorFilter, readonly string[]>;
}

function withIds(filter: NamedFilter, resolution: Resolution): Filter {
  const { idsOf } = resolution;
  if ('and' in filter) return { and: filter.and.map((part) => withIds(part, resolution)) };
  if ('or' in filter) return { or: filter.or.map((part) => withIds(part, resolution)) };
  if ('not' in filter) return { not: withIds(filter.not, resolution) };
  if ('actor' in filter) {
    return { property: filter.property, in: resolution.actorsLike.get(filter.actor) ?? [] };
  }
  if ('in' in filter) return { ...filter, in: idsOf(targetOf(filter.property), filter.in) };
  if ('participant' in filter) {
    return { ...filter, participant: actorWithIds(filter.participant, idsOf) };
  }
  if ('via' in filter) return { via: actorWithIds(filter.via, idsOf) };
  if ('between' in filter) {
    const [one, other] = filter.between;
    return { between: [actorWithIds(one, idsOf), actorWithIds(other, idsOf)] };
  }
  return filter;
}

/** The conditions on actors that properties name. */
function conditionsOnActors(filter: NamedFilter): readonly ActorFilter[] {
  if ('and' in filter) return filter.and.flatMap(conditionsOnActors);
  if ('or' in filter) return filter.or.flatMap(conditionsOnActors);
  if ('not' in filter) return conditionsOnActors(filter.not);
  return 'actor' in filter ? [filter.actor] : [];
}

function actorWithIds(filter: ActorFilter, idsOf: IdsOf): ActorFilter {
  const { id, kind, area, employer, not } = filter;
  return {
    ...filter,
    ...(id === undefined ? {} : { id: idsOf(actorTargets.id, id) }),
    ...(kind === undefined ? {} : { kind: idsOf(actorTargets.kind, kind) }),
    ...(area === undefined ? {} : { area: idsOf(actorTargets.area, area) }),
    ...(employer === undefined ? {} : { employer: idsOf(actorTargets.employer, employer) }),
    ...(not === undefined ? {} : { not: actorWithIds(not, idsOf) }),
  };
}

async function resolverOf(study: OpenStudy, names: Names): Promise<IdsOf> {
  const resolved = new Map<string, Resolved>();
  await allInOrder(
    [...names].map(async ([key, { target, names: wanted }]) => {
      resolved.set(key, await resolveNames(study, target, wanted));
    }),
  );
  return (target, given) => {
    const ids = resolved.get(JSON.stringify(target));
    return given.map((name) => ids?.get(name) ?? name);
  };
}

/** The filter with ids for all names in it. @throws NOT_FOUND, AMBIGUOUS */
export async function resolveFilter(study: OpenStudy, filter: NamedFilter): Promise<Filter> {
  const names: Names = new Map();
  gatherFilter(names, filter);
  const idsOf = await resolverOf(study, names);
  const actorsLike = await allInOrder(
    conditionsOnActors(filter).map(
      async (each) => [each, await study.actorsLike(actorWithIds(each, idsOf))] as const,
    ),
  );
  return withIds(filter, { idsOf, actorsLike: new Map(actorsLike) });
}

/** The conditions on an actor with ids for all names in them. @throws NOT_FOUND, AMBIGUOUS */
export async function resolveActorFilter(
  study: OpenStudy,
  filter: ActorFilter,
): Promise<ActorFilter> {
  const names: Names = new Map();
  gatherActor(names, filter);
  return actorWithIds(filter, await resolverOf(study, names));
}
