import { labelKey } from '@samenspel/ontology';
import type { EntityRecord } from '../records.ts';

/** Entities by the key of every name that they are found by. */
export type EntityNames = ReadonlyMap<string, readonly EntityRecord[]>;

/** Entities by the key of every name; a role in an area only by its id, for the role stands for it. */
export function namesOf(entities: readonly EntityRecord[]): EntityNames {
  const index = new Map<string, EntityRecord[]>();
  const add = (name: string | undefined, entity: EntityRecord) => {
    if (name === undefined) return;
    const key = labelKey(name);
    const known = index.get(key);
    if (known === undefined) index.set(key, [entity]);
    else if (!known.includes(entity)) known.push(entity);
  };
  for (const entity of entities) {
    add(entity.id, entity);
    for (const name of shownNames(entity)) add(name, entity);
  }
  return index;
}

/** The names that whoever sees an entity sees: not its id, which may be made from the name of a file. */
export function shownNames(entity: EntityRecord): readonly string[] {
  if (isRoleInArea(entity)) return [];
  const { label, aliases } = entity;
  return [label.nl, label.en, ...aliases].filter((name) => name !== undefined);
}

function isRoleInArea(entity: EntityRecord): boolean {
  return entity.type === 'actor' && entity.role !== undefined;
}
