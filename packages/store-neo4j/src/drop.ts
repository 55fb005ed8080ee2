import type { Database } from './database.ts';
import { numberIn } from './row.ts';

/** Nothing is removed of a study that was made anew meanwhile: whoever holds it sees whether it is still the dropped one. */
const held = `MATCH (s:Study {id: $study})
    SET s.locked = $mark
    WITH s WHERE s.dropped IS NOT NULL
    `;

export const dropStatements = {
  // From here on nobody sees the study.
  forget: `MATCH (s:Study {id: $study})
    SET s.dropped = true, s.locked = $mark`,
  isDropped: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NOT NULL RETURN count(*) AS count`,
  claims: `${held}MATCH (n:Claim {study: $study}) WHERE n.number > 0
    WITH n LIMIT 1000
    OPTIONAL MATCH (n)-->(t:Target) WHERE NOT t:Claim
    WITH collect(DISTINCT n) AS claims, collect(DISTINCT t) AS targets
    WITH claims, claims + targets AS gone
    FOREACH (n IN gone | DETACH DELETE n)
    RETURN size(claims) AS count`,
  notes: parts('Note', 'number'),
  removedNotes: parts('RemovedNote', 'number'),
  packedNotes: parts('PackedNote', 'note'),
  noteChanges: parts('NoteChange', 'version', ' AND n.position >= 0'),
  changes: parts('Change', 'version'),
  entities: `${held}MATCH (n:Entity {study: $study}) WHERE n.type >= '' AND n.id >= ''
    WITH n LIMIT 1000
    DETACH DELETE n
    RETURN count(*) AS count`,
  terms: `${held}MATCH (n:Term {study: $study}) WHERE n.domain >= '' AND n.number > 0
    WITH n LIMIT 5000
    DETACH DELETE n
    RETURN count(*) AS count`,
  study: `${held}DETACH DELETE s`,
} as const;

function parts(label: string, number: string, and = ''): string {
  return `${held}MATCH (n:${label} {study: $study}) WHERE n.${number} > 0${and}
    WITH n LIMIT 1000
    DETACH DELETE n
    RETURN count(*) AS count`;
}

/** Removes a study: at once for readers, then what it held, bit by bit. What is cut off is gone on with by the next writer. */
export async function dropStudy(database: Database, study: string): Promise<void> {
  await database.write((transaction) =>
    transaction.run(dropStatements.forget, { study, mark: 'drop' }),
  );
  await purgeStudy(database, study);
}

/** Removes what a dropped study left behind, if there is one of that name. */
export async function purgeStudy(database: Database, study: string): Promise<void> {
  const [row] = await database.write((transaction) =>
    transaction.run(dropStatements.isDropped, { study }),
  );
  if (row === undefined || numberIn(row, 'count') === 0) return;
  const { claims, notes, removedNotes, packedNotes, entities, terms } = dropStatements;
  const { noteChanges, changes } = dropStatements;
  const parts = [claims, notes, removedNotes, packedNotes, noteChanges, changes, entities, terms];
  for (const text of parts) {
    for (let left = true; left;) {
      const [removed] = await database.write((transaction) =>
        transaction.run(text, { study, mark: 'drop' }),
      );
      left = removed !== undefined && numberIn(removed, 'count') > 0;
    }
  }
  await database.write((transaction) =>
    transaction.run(dropStatements.study, { study, mark: 'drop' }),
  );
}
