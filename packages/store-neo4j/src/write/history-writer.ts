import type { HistoryEntry, NoteHistory } from '@samenspel/store';
import { keptSince, readNoteHistory, withoutClaims } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { numberIn, textIn } from '../row.ts';
import type { Writing } from './writing.ts';

export const historyWrites = {
  addChange: 'CREATE (c:Change) SET c = $properties',
  addNoteChanges: `UNWIND $rows AS row
    CREATE (n:NoteChange)
    SET n = row`,
  prune: `MATCH (c:Change {study: $study}) WHERE c.version > 0
    WITH c ORDER BY c.version LIMIT 100
    WITH c WHERE c.at < $since
    CALL (c) { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 DELETE n }
    DELETE c`,
  touched: `UNWIND $notes AS note
    MATCH (n:NoteChange {study: $study, note: note}) WHERE n.version > 0
    RETURN n.version AS version, n.position AS position, n.record AS record`,
  rewriteNoteChanges: `UNWIND $rows AS row
    MATCH (n:NoteChange {study: $study, version: row.version, position: row.position})
    SET n = row.properties`,
  removeNoteChanges: `UNWIND $rows AS row
    MATCH (n:NoteChange {study: $study, version: row.version, position: row.position})
    DELETE n`,
  // What was told of what touched erased notes goes, and versions of which nothing is left to tell.
  silence: `UNWIND $versions AS version
    MATCH (c:Change {study: $study, version: version})
    REMOVE c.reason
    SET c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: version}) WHERE n.position >= 0 }
    WITH c WHERE c.notes = 0 AND NOT c.manifest
    DELETE c`,
  last: `MATCH (n:NoteChange {study: $study, note: $note}) WHERE n.version > 0
    WITH n ORDER BY n.version DESC LIMIT 1
    MATCH (c:Change {study: $study, version: n.version})
    RETURN c.by AS by, c.at AS at`,
} as const;

/** Sends what a version changed, and removes what is too old. */
export function sendHistory(
  work: Writing,
  study: string,
  entry: HistoryEntry,
  days: number | undefined,
): void {
  const { version, at, kind, by, reason, manifest, notes } = entry;
  const properties = { study, version, at, kind, by, reason, manifest, notes: notes.length };
  work.run(historyWrites.addChange, { properties });
  const rows = notes.map((each, position) => noteChange(study, version, position, each));
  work.send(historyWrites.addNoteChanges, 'rows', rows);
  if (days !== undefined) {
    work.run(historyWrites.prune, { since: keptSince({ at: new Date(at) }, days) });
  }
}

/** A change of a note as a node: numbers for who reads the graph, and the record for the store. */
function noteChange(study: string, version: number, position: number, each: NoteHistory) {
  const { note, path, change, claims } = each;
  return {
    ...{ study, version, position, note, path, change },
    ...{ added: claims.added.length, changed: claims.changed.length },
    ...{ removed: claims.removed.length, record: JSON.stringify(each) },
  };
}

/** Takes out of the history what is erased. */
export async function eraseHistory(
  transaction: Transaction,
  study: string,
  gone: {
    readonly notes: ReadonlySet<string>;
    readonly claims: ReadonlySet<string>;
    readonly touched: ReadonlySet<string>;
  },
): Promise<void> {
  const notes = [...gone.notes, ...gone.touched];
  const found = await transaction.run(historyWrites.touched, { study, notes });
  if (found.length === 0) return;
  const removed: object[] = [];
  const rewritten: object[] = [];
  for (const row of found) {
    const place = { version: numberIn(row, 'version'), position: numberIn(row, 'position') };
    const history = readNoteHistory(textIn(row, 'record'));
    if (gone.notes.has(history.note)) removed.push(place);
    else {
      const after = withoutClaims(history, gone.claims);
      const properties = noteChange(study, place.version, place.position, after);
      rewritten.push({ ...place, properties });
    }
  }
  const versions = [...new Set(found.map((row) => numberIn(row, 'version')))];
  await transaction.run(historyWrites.rewriteNoteChanges, { study, rows: rewritten });
  await transaction.run(historyWrites.removeNoteChanges, { study, rows: removed });
  await transaction.run(historyWrites.silence, { study, versions });
}
