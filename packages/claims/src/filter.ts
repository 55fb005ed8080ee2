import type { Claim, Collaboration } from './claim.ts';
import { pairsOf } from './pairs.ts';
import { properties, type PropertyName } from './property.ts';
import type { ActorFilter, Filter } from './query.ts';
import { isWithin, type World } from './world.ts';

const propertyByName = new Map(properties.map((property) => [property.name, property]));

/**
 * Whether a filter keeps a claim. The plain meaning of the filter language: what every faster evaluator is held to.
 *
 * @example
 * matches({ property: 'phase', in: ['reaching'] }, claim, worldOf(study, entities));
 */
export function matches(filter: Filter, claim: Claim, world: World): boolean {
  if ('and' in filter) return filter.and.every((part) => matches(part, claim, world));
  if ('or' in filter) return filter.or.some((part) => matches(part, claim, world));
  if ('not' in filter) return !matches(filter.not, claim, world);
  if ('exists' in filter) return valuesOf(filter.property, claim).length > 0 === filter.exists;
  if ('in' in filter) return hasValue(filter, claim, world);
  if ('restatement' in filter) return claim.restates.length > 0 === filter.restatement;
  // What is left asks after participants and intermediaries, which only collaborations have.
  const collaboration = claim.kind === 'collaboration' ? claim : undefined;
  if ('participants' in filter) {
    const count = new Set(collaboration?.participants.map(({ actor }) => actor)).size;
    return (
      count >= (filter.participants.min ?? 0) && count <= (filter.participants.max ?? Infinity)
    );
  }
  return collaboration !== undefined && involves(filter, collaboration, world);
}

function valuesOf(name: PropertyName, claim: Claim): readonly string[] {
  return propertyByName.get(name)?.values(claim) ?? [];
}

function hasValue(
  { property, in: wanted, includeNarrower = false }: Extract<Filter, { readonly in: unknown }>,
  claim: Claim,
  world: World,
): boolean {
  const domain = propertyByName.get(property)?.domain ?? 'word';
  return valuesOf(property, claim).some((value) =>
    wanted.some((one) => (includeNarrower ? isWithin(world, domain, value, one) : value === one)),
  );
}

function involves(
  filter: Extract<Filter, { participant: unknown } | { via: unknown } | { between: unknown }>,
  collaboration: Collaboration,
  world: World,
): boolean {
  if ('participant' in filter) {
    return collaboration.participants.some(
      ({ actor, part }) =>
        (filter.parts?.includes(part) ?? true) && matchesActor(filter.participant, actor, world),
    );
  }
  if ('via' in filter) {
    return collaboration.via.flat().some((actor) => matchesActor(filter.via, actor, world));
  }
  const [one, other] = filter.between;
  return pairsOf(collaboration).some(
    ({ a, b }) =>
      (matchesActor(one, a, world) && matchesActor(other, b, world)) ||
      (matchesActor(one, b, world) && matchesActor(other, a, world)),
  );
}

/** Whether an actor fulfils all conditions that are given. Of an actor that nobody declares only the id is known. */
export function matchesActor(filter: ActorFilter, id: string, world: World): boolean {
  const actor = world.actor(id);
  const kind = actor?.kind;
  const role = actor?.role;
  const employer = actor?.employer;
  const isOneOf = (wanted: readonly string[] | undefined, has: (value: string) => boolean) =>
    wanted?.some(has) ?? true;
  return (
    isOneOf(filter.id, (value) => value === id || value === role) &&
    isOneOf(
      filter.kind,
      (value) =>
        kind !== undefined &&
        (filter.exactKind === true
          ? kind === value
          : isWithin(world, 'concept:actor-kind', kind, value)),
    ) &&
    isOneOf(filter.granularity, (value) => value === actor?.granularity) &&
    isOneOf(filter.area, (value) =>
      (actor?.areas ?? []).some((area) => isWithin(world, 'area', area, value)),
    ) &&
    isOneOf(filter.employer, (value) => value === employer) &&
    (filter.not === undefined || !matchesActor(filter.not, id, world))
  );
}
