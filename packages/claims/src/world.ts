import { allSchemes, extendScheme, type Scheme } from '@samenspel/ontology';
import { compareCodePoints } from './code-point-order.ts';
import type { Actor, Entity, Respondent } from './entity.ts';
import type { Domain } from './property.ts';
import type { Study } from './study.ts';

/** What a claim's ids refer to: the study's actors and respondents, and what is wider than what. */
export interface World {
  readonly actor: (id: string) => Actor | undefined;
  readonly respondent: (id: string) => Respondent | undefined;
  /**
   * The next wider values of a value of a domain: the broader concept of a concept or a code, the areas that an area
   * lies in, for an actor its organisations and the role that it holds. None in the other domains.
   */
  readonly broader: (domain: Domain, id: string) => readonly string[];
}

/** The schemes of the ontology by id, the open ones with what the study adds to them. */
export function schemesOf(study: Pick<Study, 'extensions'>): ReadonlyMap<string, Scheme> {
  return new Map(
    Object.entries<Scheme>(allSchemes).map(([id, scheme]) => [
      id,
      extendScheme(scheme, study.extensions[id] ?? []).scheme,
    ]),
  );
}

const conceptDomain = /^concept:(?<scheme>.+)$/u;

/** The scheme that the values of a domain are concepts of, if they are. */
export function schemeIdOf(domain: Domain): string | undefined {
  return conceptDomain.exec(domain)?.groups?.scheme;
}

/**
 * Entities of which each is there once. Where several notes name an entity, a declaration goes before what is only
 * implied, then the first by note id.
 */
export function declaredEntities(entities: Iterable<Entity>): readonly Entity[] {
  const known = new Map<string, Entity>();
  for (const entity of entities) {
    const name = `${entity.type} ${entity.id}`;
    const other = known.get(name);
    if (other === undefined || goesBefore(entity, other)) known.set(name, entity);
  }
  return [...known.values()];
}

function goesBefore(one: Entity, other: Entity): boolean {
  if (isImplied(one) !== isImplied(other)) return isImplied(other);
  return compareCodePoints(one.note, other.note) < 0;
}

/** Whether an entity is only named by links, and described nowhere. */
export function isImplied(entity: Entity): boolean {
  return 'implied' in entity && entity.implied;
}

/** The ids that are next wider than an entity. */
export function widerThan(entity: Entity): readonly string[] {
  switch (entity.type) {
    case 'area':
      return entity.parents;
    case 'actor':
      return entity.role === undefined ? entity.parents : [...entity.parents, entity.role];
    case 'code':
      return entity.broader === undefined ? [] : [entity.broader];
    case 'respondent':
    case 'document':
    case 'proposition':
      return [];
  }
}

/** The world of a study. */
export function worldOf(study: Pick<Study, 'extensions'>, entities: Iterable<Entity>): World {
  const actors = new Map<string, Actor>();
  const respondents = new Map<string, Respondent>();
  const broader = new Map<Domain, Map<string, readonly string[]>>();
  const widen = (domain: Domain, id: string, wider: readonly string[]) => {
    const known = broader.get(domain);
    if (known === undefined) broader.set(domain, new Map([[id, wider]]));
    else known.set(id, wider);
  };
  for (const [id, scheme] of schemesOf(study)) {
    for (const concept of scheme.concepts) {
      if (concept.broader !== undefined) widen(`concept:${id}`, concept.id, [concept.broader]);
    }
  }
  for (const entity of declaredEntities(entities)) {
    if (entity.type === 'respondent') respondents.set(entity.id, entity);
    if (entity.type === 'actor') actors.set(entity.id, entity);
    widen(entity.type, entity.id, widerThan(entity));
  }
  return {
    actor: (id) => actors.get(id),
    respondent: (id) => respondents.get(id),
    broader: (domain, id) => broader.get(domain)?.get(id) ?? [],
  };
}

/** Whether a value is another or anywhere below it. */
export function isWithin(world: World, domain: Domain, id: string, wider: string): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === wider) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...world.broader(domain, next));
  }
  return false;
}
