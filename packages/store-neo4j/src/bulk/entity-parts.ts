import type { Entity, EntityType, Study } from '@samenspel/claims';
import { entityLabels, keyOf } from '../keys.ts';
import { rowIn, textIn, textsIn } from '../row.ts';
import type { PlannedEntity } from '../write/entity-plan.ts';
import { writeRows, type WriteRow } from '../write/write-rows.ts';
import { entityEnd, type GraphPart, type NodePart } from './graph-part.ts';
import { onlyVersion } from './note-parts.ts';

/** The nodes of some entities that notes declare, and what connects them with others. */
export function* entityParts(
  study: Study,
  entities: readonly Entity[],
  name: (type: EntityType, rows: readonly WriteRow[]) => void,
): Generator<GraphPart> {
  const planned = entities.map((after): PlannedEntity => {
    const key = keyOf(study.id, after.type, after.id);
    return { key, type: after.type, before: undefined, after, isChanged: true };
  });
  const types = new Map(planned.map(({ key, type }) => [key, type]));
  const written = writeRows(study, onlyVersion, { puts: [] }, planned);
  const labels = new Map(written.actors.map((row) => [textIn(row, 'key'), textsIn(row, 'labels')]));
  for (const row of written.described) {
    const key = textIn(row, 'key');
    const type = types.get(key);
    if (type !== undefined) yield entityNode(type, rowIn(row, 'properties'), labels.get(key));
  }
  for (const [type, between] of written.entityRelationships) {
    for (const row of between) {
      const [from, to] = [entityEnd(textIn(row, 'from')), entityEnd(textIn(row, 'key'))];
      yield { type, from, to, properties: {} };
    }
  }
  for (const [type, named] of written.named) name(type, named);
}

export function entityNode(
  type: EntityType,
  properties: WriteRow,
  more: readonly string[] = [],
): NodePart {
  return { labels: ['Entity', entityLabels[type]], more, space: 'entity', properties };
}
