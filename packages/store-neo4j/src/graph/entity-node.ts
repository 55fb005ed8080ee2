import { actorKind } from '@samenspel/ontology';
import type { Entity, EntityType } from '@samenspel/claims';
import { entityText } from '@samenspel/store';
import { indexedWords } from './indexed-words.ts';

/** The properties of the node of an entity that a note declares. */
export function entityProperties(
  entity: Entity,
  { study, key }: { study: string; key: string },
): Readonly<Record<string, unknown>> {
  return {
    ...{ study, key, id: entity.id, type: entity.type, note: entity.note },
    label_nl: entity.label.nl,
    label_en: entity.label.en,
    ...list('aliases', entity.aliases),
    record: JSON.stringify(entity),
    ...ofType(entity),
    ...indexedWords(entityText(entity), study),
  };
}

function ofType(entity: Entity): Readonly<Record<string, unknown>> {
  switch (entity.type) {
    case 'actor':
      return {
        ...{ kind: entity.kind, granularity: entity.granularity },
        ...{ employer: entity.employer, role: entity.role },
        ...list('areas', entity.areas),
        ...list('parents', entity.parents),
        ...list('functions', entity.functions),
        ...list('targetGroups', entity.targetGroups),
      };
    case 'area':
      return { kind: entity.kind, ...list('parents', entity.parents) };
    case 'respondent':
      return {
        ...{ group: entity.group, perspective: entity.perspective, instrument: entity.instrument },
        ...{ size: entity.size },
        ...list('roles', entity.roles),
        ...list('areas', entity.areas),
        ...list('members', entity.members),
      };
    case 'document':
      return { title: entity.title, year: entity.year, ...list('authors', entity.authors) };
    case 'proposition':
      return { number: entity.number, instrument: entity.instrument };
    case 'code':
      return { codebook: entity.codebook, broader: entity.broader };
  }
}

function list(name: string, values: readonly string[]): Readonly<Record<string, unknown>> {
  return values.length === 0 ? {} : { [name]: values };
}

const broaderKind = new Map<string, string | undefined>(
  actorKind.concepts.map(({ id, ...concept }) => [
    id,
    'broader' in concept ? concept.broader : undefined,
  ]),
);

/** Every label that an actor can have for its kind. */
export const kindLabels: readonly string[] = [...broaderKind.keys()].map(labelOf);

/**
 * The labels of an actor for its kind and the wider ones: `Formal`, `Professional`. A kind that a study adds stands
 * for the wider kind of the ontology that its manifest names.
 *
 * @param added the kinds that the study adds, with the wider kind of each
 */
export function labelsOfKind(
  kind: string | undefined,
  added: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const labels: string[] = [];
  const seen = new Set<string>();
  for (let next = kind; next !== undefined && !seen.has(next);) {
    seen.add(next);
    if (broaderKind.has(next)) labels.push(labelOf(next));
    next = broaderKind.get(next) ?? added.get(next);
  }
  return labels;
}

/** `neighbourhood-team` → `NeighbourhoodTeam`. */
function labelOf(kind: string): string {
  return kind
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** A relationship from an entity to another one. */
export interface EntityRelationship {
  readonly type: string;
  readonly entity: EntityType;
  readonly id: string;
}

/** What an entity is connected with. */
export function entityRelationships(entity: Entity): readonly EntityRelationship[] {
  const all = (type: string, to: EntityType, ids: readonly (string | undefined)[]) =>
    [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ type, entity: to, id }]));
  switch (entity.type) {
    case 'actor':
      return [
        ...all('PART_OF', 'actor', entity.parents),
        ...all('EMPLOYED_BY', 'actor', [entity.employer]),
        ...all('ROLE_OF', 'actor', [entity.role]),
        ...all('LOCATED_IN', 'area', entity.areas),
      ];
    case 'area':
      return all('PART_OF', 'area', entity.parents);
    case 'respondent':
      return [
        ...all('HOLDS', 'actor', entity.roles),
        ...all('HAS_MEMBER', 'respondent', entity.members),
      ];
    case 'code':
      return all('BROADER', 'code', [entity.broader]);
    case 'document':
    case 'proposition':
      return [];
  }
}
