import {
  declaredEntities,
  widerThan,
  type Actor,
  type ActorGranularity,
  type Entity,
  type Study,
} from '@samenspel/claims';
import { broaderOf, granularity } from '@samenspel/ontology';
import { actorKindNumbering } from './column-names.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { schemesOfStudy } from './study-schemes.ts';
import type { Terms } from './terms.ts';

/** How precisely an actor is meant, by number; 0 stands for an actor that nobody declares. */
export const granularities: readonly (ActorGranularity | undefined)[] = [
  undefined,
  ...granularity.concepts.map(({ id }) => id),
  'role-in-area',
];

/** What is known of the actors, by actor number. */
export interface ActorTable {
  /** Number of the kind, 0 when it is not known. */
  readonly kind: Uint32Array;
  /** Number of the top concept above the kind: formal, informal, stakeholder, household. */
  readonly topKind: Uint32Array;
  /** Position in `granularities`. */
  readonly granularity: Uint8Array;
  /** Actor number, 0 when there is none or it is not known. */
  readonly employer: Uint32Array;
  /** For a role in an area, the actor number of the role. */
  readonly role: Uint32Array;
  /** Area numbers. */
  readonly areas: IntegerLists;
}

/** What is known of the respondents, by respondent number. */
export interface RespondentTable {
  /** 1 for a group of respondents. */
  readonly group: Uint8Array;
  /** Actor numbers of the roles. */
  readonly roles: IntegerLists;
}

/** The entities of a study as far as filters and counts ask about them. */
export interface EntityTables {
  readonly actors: ActorTable;
  readonly respondents: RespondentTable;
  /** The next wider numbers, by number, of what is not a concept of a scheme. */
  readonly wider: Readonly<Record<'actor' | 'area' | 'code', IntegerLists>>;
}

/** Where a number is looked up or given: the numberings of the snapshot. */
export type TermsOf = (numbering: string) => Terms;

/** Makes the tables; entities that no claim has named yet get their numbers here. */
export function entityTables(
  study: Study,
  entities: Iterable<Entity>,
  termsOf: TermsOf,
): EntityTables {
  const declared = declaredEntities(entities);
  for (const entity of declared) {
    termsOf(entity.type).add(entity.id);
    for (const id of widerThan(entity)) termsOf(entity.type).add(id);
    if (entity.type === 'respondent') for (const id of entity.roles) termsOf('actor').add(id);
    if (entity.type !== 'actor') continue;
    if (entity.employer !== undefined) termsOf('actor').add(entity.employer);
    for (const id of entity.areas) termsOf('area').add(id);
  }
  return {
    actors: actorTable(
      study,
      declared.filter((entity) => entity.type === 'actor'),
      termsOf,
    ),
    respondents: respondentTable(declared, termsOf),
    wider: {
      actor: widerLists(declared, 'actor', termsOf('actor')),
      area: widerLists(declared, 'area', termsOf('area')),
      code: widerLists(declared, 'code', termsOf('code')),
    },
  };
}

function actorTable(study: Study, actors: readonly Actor[], termsOf: TermsOf): ActorTable {
  const numbers = termsOf('actor');
  const kinds = termsOf(actorKindNumbering);
  const topKindOf = topKinds(study);
  const kind = new Uint32Array(numbers.size);
  const topKind = new Uint32Array(numbers.size);
  const granularity = new Uint8Array(numbers.size);
  const employer = new Uint32Array(numbers.size);
  const role = new Uint32Array(numbers.size);
  const areas: number[][] = [];
  for (const actor of actors) {
    const number = numbers.find(actor.id);
    if (actor.kind !== undefined) {
      kind[number] = kinds.add(actor.kind);
      topKind[number] = kinds.add(topKindOf(actor.kind));
    }
    granularity[number] = granularities.indexOf(actor.granularity);
    if (actor.employer !== undefined) employer[number] = numbers.find(actor.employer);
    if (actor.role !== undefined) role[number] = numbers.find(actor.role);
    areas[number] = actor.areas.map((area) => termsOf('area').find(area));
  }
  return {
    kind,
    topKind,
    granularity,
    employer,
    role,
    areas: integerLists(areas, numbers.size),
  };
}

/** The top concept above a kind; a kind that no scheme has is its own. */
function topKinds(study: Study): (kind: string) => string {
  const scheme = schemesOfStudy(study).get('actor-kind');
  const known = new Map<string, string>();
  return (kind) => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const top = scheme === undefined ? kind : (broaderOf(scheme, kind).at(-1) ?? kind);
    known.set(kind, top);
    return top;
  };
}

function respondentTable(entities: readonly Entity[], termsOf: TermsOf): RespondentTable {
  const numbers = termsOf('respondent');
  const group = new Uint8Array(numbers.size);
  const roles: number[][] = [];
  for (const entity of entities) {
    if (entity.type !== 'respondent') continue;
    const number = numbers.find(entity.id);
    group[number] = entity.group ? 1 : 0;
    roles[number] = entity.roles.map((role) => termsOf('actor').find(role));
  }
  return { group, roles: integerLists(roles, numbers.size) };
}

function widerLists(
  entities: readonly Entity[],
  type: 'actor' | 'area' | 'code',
  numbers: Terms,
): IntegerLists {
  const lists: number[][] = [];
  for (const entity of entities) {
    if (entity.type !== type) continue;
    lists[numbers.find(entity.id)] = widerThan(entity).map((id) => numbers.find(id));
  }
  return integerLists(lists, numbers.size);
}

function integerLists(
  lists: readonly (readonly number[] | undefined)[],
  size: number,
): IntegerLists {
  const offsets = new Uint32Array(size + 1);
  const values: number[] = [];
  for (let number = 0; number < size; number += 1) {
    values.push(...(lists[number] ?? []));
    offsets[number + 1] = values.length;
  }
  return { offsets, values: Uint32Array.from(values) };
}
