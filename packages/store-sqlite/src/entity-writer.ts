import { isImplied, type Entity, type EntityType } from '@samenspel/claims';
import { entityText } from '@samenspel/store';
import { numberIn, textOf, type Connection } from './connection.ts';
import { readEntity } from '@samenspel/store/keeping';
import { numberOf, recordId, recordKeyNumber } from './record-id.ts';
import { entityRow, type IndexChange } from './search-index.ts';

export const entityWriteStatements = {
  byName: 'SELECT id FROM entities WHERE study = ? AND type = ? AND name = ?',
  record: 'SELECT record FROM entities WHERE id = ?',
  insert: 'INSERT INTO entities (id, study, type, name, key, record) VALUES (?, ?, ?, ?, ?, ?)',
  update: 'UPDATE entities SET record = ? WHERE id = ?',
  remove: 'DELETE FROM entities WHERE id = ?',
  declared: 'SELECT entity FROM declarations WHERE note = ?',
  withdraw: 'DELETE FROM declarations WHERE note = ?',
  declare: `INSERT INTO declarations (entity, implied, note_name, note, position, record)
    VALUES (?, ?, ?, ?, ?, ?)`,
  first: 'SELECT record FROM declarations WHERE entity = ? ORDER BY implied, note_name LIMIT 1',
} as const;

/** Where entities are written, and how new ones are numbered. */
export interface EntityTarget {
  readonly study: number;
  readonly studyId: string;
  /** Takes what is to be changed in the index, which is done when notes are written. */
  readonly index: (change: IndexChange) => void;
  readonly nextEntity: () => number;
}

/**
 * Replaces what a note declares.
 *
 * @returns whether that changes any entity as readers see it
 */
export function replaceDeclarations(
  connection: Connection,
  target: EntityTarget,
  note: { readonly id: number; readonly name: string },
  entities: readonly Entity[],
): boolean {
  const statements = entityWriteStatements;
  const before = connection.all(statements.declared, note.id).map((row) => numberIn(row, 'entity'));
  if (before.length === 0 && entities.length === 0) return false;
  if (before.length > 0) connection.run(statements.withdraw, note.id);
  const after = entities.map((entity, position) => {
    const id = entityId(connection, target, entity.type, entity.id);
    const implied = isImplied(entity) ? 1 : 0;
    const record = JSON.stringify(entity);
    connection.run(statements.declare, id, implied, note.name, note.id, position, record);
    return id;
  });
  let changed = false;
  for (const id of new Set([...before, ...after])) {
    if (settle(connection, target, id)) changed = true;
  }
  return changed;
}

/** The id of an entity in its table, where it gets a place when it is new. */
function entityId(
  connection: Connection,
  { study, studyId, nextEntity }: EntityTarget,
  type: EntityType,
  name: string,
): number {
  const found = connection.get(entityWriteStatements.byName, study, type, name);
  if (found !== undefined) return numberIn(found, 'id');
  const id = recordId(study, nextEntity());
  const key = recordKeyNumber(studyId, type, name);
  connection.run(entityWriteStatements.insert, id, study, type, name, key, '');
  return id;
}

/**
 * Makes an entity what the first of its declarations says: one that is not implied before others, then by note.
 *
 * @returns whether that changes it
 */
function settle(connection: Connection, { index }: EntityTarget, id: number): boolean {
  const statements = entityWriteStatements;
  const row = entityRow(numberOf(id));
  const found = connection.get(statements.record, id);
  const before = found === undefined ? '' : textOf(found, 'record');
  const first = connection.get(statements.first, id);
  if (first === undefined) {
    connection.run(statements.remove, id);
    index({ row, replaces: true, text: undefined });
    return true;
  }
  const record = textOf(first, 'record');
  if (record === before) return false;
  connection.run(statements.update, record, id);
  index({ row, replaces: before !== '', text: entityText(readEntity(record)) });
  return true;
}
