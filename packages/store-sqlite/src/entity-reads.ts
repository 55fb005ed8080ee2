import type { EntityOf, EntityType } from '@samenspel/claims';
import type { Options } from '@samenspel/store';
import { textOf, type Connection } from './connection.ts';
import { readEntityOf } from '@samenspel/store/keeping';
import type { StudyRow } from './study-row.ts';
import { createTurns } from './turns.ts';

export const entityStatements = {
  byName: 'SELECT record FROM entities WHERE study = ? AND type = ? AND name = ?',
  ofType: `SELECT name, record FROM entities
    WHERE study = ? AND type = ? AND name > ? ORDER BY name LIMIT ?`,
} as const;

/** Entities between two turns. */
const part = 250;

export function entityById<Type extends EntityType>(
  connection: Connection,
  study: StudyRow,
  type: Type,
  id: string,
): EntityOf<Type> | undefined {
  const row = connection.get(entityStatements.byName, study.number, type, id);
  return row && readEntityOf(type, textOf(row, 'record'));
}

/** All entities of a type, ordered by id. */
export async function entitiesOfType<Type extends EntityType>(
  connection: Connection,
  study: StudyRow,
  type: Type,
  options: Options | undefined,
): Promise<readonly EntityOf<Type>[]> {
  const takeTurns = createTurns(options);
  const entities: EntityOf<Type>[] = [];
  let after = '';
  for (;;) {
    const rows = connection.all(entityStatements.ofType, study.number, type, after, part);
    for (const row of rows) entities.push(readEntityOf(type, textOf(row, 'record')));
    const end = rows.at(-1);
    if (end === undefined || rows.length < part) return entities;
    after = textOf(end, 'name');
    await takeTurns();
  }
}
