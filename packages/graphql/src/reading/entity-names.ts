import type { Entity } from '@samenspel/claims';
import { labelKey } from '@samenspel/ontology';
import { perList } from './per-list.ts';

/** Entities by the key of every name that they are found by. */
export type EntityNames = ReadonlyMap<string, readonly Entity[]>;

/** Entities by the key of every name; a role in an area only by its id, for the role stands for it. */
export const namesOf: (entities: readonly Entity[]) => EntityNames = perList((entities) => {
  const index = new Map<string, Entity[]>();
  const add = (name: string | undefined, entity: Entity) => {
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
});

/** The names that whoever sees an entity sees: not its id, which may be made from the name of a file. */
export function shownNames(entity: Entity): readonly string[] {
  if (isRoleInArea(entity)) return [];
  const { label, aliases } = entity;
  return [label.nl, label.en, ...aliases].filter((name) => name !== undefined);
}

function isRoleInArea(entity: Entity): boolean {
  return entity.type === 'actor' && entity.role !== undefined;
}
