import { numberIn, type Connection } from './connection.ts';
import { idsOfStudy } from './record-id.ts';
import { searchTable } from './search-index.ts';
import { createTurns } from './turns.ts';
import type { WriteLock } from './write-lock.ts';

/** Rows removed by one statement. */
const chunk = 500;

/** Statements in one transaction: the more, the less often the same pages of an index are written. */
const statementsAtOnce = 16;

export const purgeStatements = {
  dropped: 'SELECT id FROM studies WHERE name IS NULL',
  forget: `UPDATE studies SET name = NULL, manifest = '' WHERE name = ?`,
  remove: 'DELETE FROM studies WHERE id = ?',
  byId: ['notes', 'removed_notes', 'claims', 'packed_notes', 'entities', 'history'].map(
    (table) => `DELETE FROM ${table} WHERE id IN (
      SELECT id FROM ${table} WHERE id BETWEEN ?1 AND ?2 LIMIT ${chunk})`,
  ),
  byStudy: [
    `DELETE FROM terms WHERE (study, domain, number) IN (
      SELECT study, domain, number FROM terms WHERE study = ?1 LIMIT ${chunk})`,
    `DELETE FROM links WHERE (study, target, link, claim) IN (
      SELECT study, target, link, claim FROM links WHERE study = ?1 LIMIT ${chunk})`,
    `DELETE FROM history_notes WHERE (study, note, version) IN (
      SELECT study, note, version FROM history_notes WHERE study = ?1 LIMIT ${chunk})`,
  ],
  declarations: `DELETE FROM declarations WHERE (entity, implied, note_name) IN (
    SELECT entity, implied, note_name FROM declarations WHERE entity BETWEEN ?1 AND ?2 LIMIT ${chunk})`,
} as const;

/** Makes a study vanish for readers at once, if it is there. */
export function forgetStudy(connection: Connection, name: string): void {
  connection.run(purgeStatements.forget, name);
}

/** Removes what studies left behind that were dropped, bit by bit, so that others can read and write in between. */
export async function purgeDropped(connection: Connection, lock: WriteLock): Promise<void> {
  while (connection.get(purgeStatements.dropped) !== undefined) {
    await lock.transaction(async (writer) => {
      const takeTurns = createTurns();
      for (let count = 0; count < statementsAtOnce; count++) {
        purgeSome(writer);
        await takeTurns();
      }
    });
  }
}

/** Removes some of a dropped study, and the study when nothing else is left of it. */
function purgeSome(connection: Connection): void {
  const row = connection.get(purgeStatements.dropped);
  if (row === undefined) return;
  const study = numberIn(row, 'id');
  const ids = idsOfStudy(study);
  for (const sql of [...purgeStatements.byId, purgeStatements.declarations]) {
    if (connection.run(sql, ...ids) > 0) return;
  }
  for (const sql of purgeStatements.byStudy) {
    if (connection.run(sql, study) > 0) return;
  }
  connection.exec(searchTable(study).drop);
  connection.run(purgeStatements.remove, study);
}
