import {
  compareCodePoints,
  declaredEntities,
  schemesOf,
  widerThan,
  type Domain,
  type Entity,
  type Study,
  type Version,
} from '@samenspel/claims';
import { broaderOf, type Scheme } from '@samenspel/ontology';

/**
 * What is known of a study without asking its claims, from its manifest and its entities. Good as long as these stay
 * as they are; a later version of the same manifest and entities may stand in the place of `version`.
 */
export interface KnownStudy {
  readonly study: Study;
  readonly version: Version;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** The next narrower values of the values of each domain. */
  readonly narrower: ReadonlyMap<Domain, ReadonlyMap<string, readonly string[]>>;
  /** The top concept of each kind of actor that is none itself. */
  readonly topKinds: Readonly<Record<string, string>>;
  /** Ids of the respondents that are groups, ordered. */
  readonly respondentGroups: readonly string[];
  /** The actors that are a role in an area, by the role. */
  readonly rolesInAreas: ReadonlyMap<string, readonly string[]>;
}

export function knownStudy(study: Study, version: Version, entities: Iterable<Entity>): KnownStudy {
  const schemes = schemesOf(study);
  const narrower = new Map<Domain, Map<string, string[]>>();
  const rolesInAreas = new Map<string, string[]>();
  const respondentGroups: string[] = [];
  for (const [id, { concepts }] of schemes) {
    const below = new Map<string, string[]>();
    for (const concept of concepts)
      if (concept.broader !== undefined) push(below, concept.broader, concept.id);
    narrower.set(`concept:${id}`, below);
  }
  for (const entity of declaredEntities(entities)) {
    const below = narrower.get(entity.type) ?? new Map<string, string[]>();
    narrower.set(entity.type, below);
    for (const wider of widerThan(entity)) push(below, wider, entity.id);
    if (entity.type === 'respondent' && entity.group) respondentGroups.push(entity.id);
    if (entity.type === 'actor' && entity.role !== undefined)
      push(rolesInAreas, entity.role, entity.id);
  }
  return {
    ...{ study, version, schemes, narrower, rolesInAreas },
    topKinds: topKindsIn(schemes.get('actor-kind')),
    respondentGroups: respondentGroups.sort(compareCodePoints),
  };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function topKindsIn(scheme: Scheme | undefined): Readonly<Record<string, string>> {
  if (scheme === undefined) return {};
  return Object.fromEntries(
    scheme.concepts.flatMap(({ id }) => {
      const top = broaderOf(scheme, id).at(-1);
      return top === undefined ? [] : [[id, top]];
    }),
  );
}

/** Some values of a domain and all that lie anywhere below them, each once and in order. */
export function withNarrower(
  { narrower }: KnownStudy,
  domain: Domain,
  values: readonly string[],
): readonly string[] {
  const below = narrower.get(domain);
  const found = new Set(values);
  // What is added while the set is read is read too.
  for (const value of found) for (const one of below?.get(value) ?? []) found.add(one);
  return ordered(found);
}

/** Values each once and in order, so that requests that mean the same have the same parameters. */
export function ordered(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort(compareCodePoints);
}
