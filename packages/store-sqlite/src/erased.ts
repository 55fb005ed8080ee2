import {
  checkTombstones,
  type ErasedRecords,
  type TombstoneMark,
  type Tombstones,
} from '@samenspel/store';
import { readTombstoneMark } from '@samenspel/store/keeping';
import { textOf, type Connection } from './connection.ts';

/*
 * What the file keeps of erasures: how far the list of what was erased was when all of it had been erased here, and
 * whether the disk may still hold something of it.
 */

export const erasedStatements = {
  get: 'SELECT value FROM settings WHERE name = ?',
  set: 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)',
  remove: 'DELETE FROM settings WHERE name = ?',
} as const;

const settings = { mark: 'erased', purge: 'purge' } as const;

/** How far the list was that all was erased of. */
export function erasedMark(connection: Connection): TombstoneMark | undefined {
  const row = connection.get(erasedStatements.get, settings.mark);
  return row && readTombstoneMark(textOf(row, 'value'));
}

export function setErasedMark(connection: Connection, mark: TombstoneMark): void {
  if (mark.count > 0) connection.run(erasedStatements.set, settings.mark, JSON.stringify(mark));
}

/**
 * What was erased from a study.
 *
 * @throws STORE_UNAVAILABLE when the list is damaged, or is not the one that the file knows
 */
export async function erasedOf(
  connection: Connection,
  tombstones: Tombstones,
  study: string,
): Promise<ErasedRecords> {
  checkTombstones(erasedMark(connection), await tombstones.mark());
  return tombstones.of(study);
}

/** Whether words of before an erasure may still be on the disk. */
export function isPurgeDue(connection: Connection): boolean {
  return connection.get(erasedStatements.get, settings.purge) !== undefined;
}

export function setPurgeDue(connection: Connection, isDue: boolean): void {
  if (isDue) connection.run(erasedStatements.set, settings.purge, 'due');
  else connection.run(erasedStatements.remove, settings.purge);
}
