import { declaredEntities, nearestOf, type Actor, type Area, type Code } from '@samenspel/claims';
import type { Folder } from '@samenspel/language-service';
import type { Snapshot } from '@samenspel/snapshot';
import { RequestRefused } from '../answers.ts';

/** What a study has, by id: what notes describe, what only links name, and roles in an area. */
export interface StudyEntities {
  readonly actor: ReadonlyMap<string, Actor>;
  readonly area: ReadonlyMap<string, Area>;
  readonly code: ReadonlyMap<string, Code>;
}

/** What a graph has does not change, and to list it takes a look at every note. */
const known = new WeakMap<Snapshot, StudyEntities>();

export function entitiesOf(folder: Folder, graph: Snapshot): StudyEntities {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const [actor, area, code] = [
    new Map<string, Actor>(),
    new Map<string, Area>(),
    new Map<string, Code>(),
  ];
  for (const entity of declaredEntities(folder.entities())) {
    if (entity.type === 'actor') actor.set(entity.id, entity);
    if (entity.type === 'area') area.set(entity.id, entity);
    if (entity.type === 'code') code.set(entity.id, entity);
  }
  const found = { actor, area, code };
  known.set(graph, found);
  return found;
}

/** @throws RequestRefused for what the study does not have */
export function checkKnown(
  entities: StudyEntities,
  type: keyof StudyEntities,
  ids: readonly string[],
): void {
  for (const id of ids) {
    if (entities[type].has(id)) continue;
    const near = nearestOf([...entities[type].keys()], id);
    throw new RequestRefused(
      `The study has no ${type} ${JSON.stringify(id)}; expected the id of one.${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`}`,
    );
  }
}
