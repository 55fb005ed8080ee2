import type { Study } from '@samenspel/claims';
import type { NoteChange, WriteReport } from '@samenspel/store';
import { noteOf, reportOf } from '@samenspel/store/keeping';
import type { Connection } from './connection.ts';
import { putNote, removeNote, type NoteTarget, type WrittenNote } from './note-writer.ts';
import { changeIndex, searchTable, type IndexChange } from './search-index.ts';
import { insertStudy, studyByName, updateStudy, type StudyRow } from './study-row.ts';
import { RefusedNote, type TermWriter } from './terms.ts';
import type { TakeTurns } from './turns.ts';

/** Applies a batch of changes to a study, inside the caller's transaction: as one new version, or none. */
export async function writeBatch(
  connection: Connection,
  terms: TermWriter,
  study: Study,
  changes: readonly NoteChange[],
  takeTurns: TakeTurns,
): Promise<WriteReport> {
  const before = studyByName(connection, study.id) ?? createStudy(connection, study);
  const manifest = JSON.stringify(study);
  const manifestChanged = before.version.number === 0 || manifest !== before.manifest;
  const version = before.version.number + 1;
  let { nextClaim, nextEntity } = before;
  const pending: IndexChange[] = [];
  const target: NoteTarget = {
    study: before.number,
    studyId: study.id,
    index: (change) => pending.push(change),
    nextClaim: () => nextClaim++,
    nextEntity: () => nextEntity++,
    intern: terms.internOf(before.number),
    version,
    takeTurns,
  };
  const ofIndex = new Map<number, IndexChange>();
  const written: WrittenNote[] = [];
  const refused: WriteReport['refused'][number][] = [];
  for (const change of changes) {
    pending.length = 0;
    const result = await inSavepoint(connection, terms, async () =>
      'put' in change
        ? await putNote(connection, target, change.put)
        : removeNote(connection, target, change.remove),
    );
    if (result instanceof RefusedNote) {
      refused.push({ note: noteOf(change), code: 'INVALID', reason: result.message });
    } else {
      written.push(result);
      for (const each of pending) addChange(ofIndex, each);
    }
    await takeTurns();
  }
  // SQLite writes the index to the file at every savepoint and whenever a row comes before the last one: so it is
  // changed at the end and in order, or an import would take three times as long.
  for (const change of [...ofIndex.values()].sort((a, b) => a.row - b.row)) {
    changeIndex(connection, before.number, change);
    await takeTurns();
  }
  const entitiesChanged = manifestChanged || written.some(({ entities }) => entities);
  const changed = manifestChanged || written.some(({ outcome }) => outcome !== 'unchanged');
  const after: StudyRow = {
    ...before,
    manifest,
    version: changed ? { ...before.version, number: version } : before.version,
    entitiesVersion: entitiesChanged ? version : before.entitiesVersion,
    nextClaim,
    nextEntity,
    claims: written.reduce((sum, note) => sum + note.claims - note.claimsBefore, before.claims),
  };
  if (changed) updateStudy(connection, after);
  return reportOf(after.version, written, refused);
}

/** What came first tells whether the index holds the row, what came last what it is to hold. */
function addChange(changes: Map<number, IndexChange>, change: IndexChange): void {
  const { replaces } = changes.get(change.row) ?? change;
  changes.set(change.row, { ...change, replaces });
}

/** Undoes the work, and only that, when it ends in a refusal. */
async function inSavepoint(
  connection: Connection,
  terms: TermWriter,
  work: () => Promise<WrittenNote>,
): Promise<WrittenNote | RefusedNote> {
  connection.run('SAVEPOINT note');
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RefusedNote)) throw error;
    connection.run('ROLLBACK TO note');
    terms.forget();
    return error;
  } finally {
    if (connection.database.isTransaction) connection.run('RELEASE note');
  }
}

function createStudy(connection: Connection, study: Study): StudyRow {
  insertStudy(connection, study);
  const created = studyByName(connection, study.id);
  if (created === undefined) throw new Error(`The study ${study.id} was not created`);
  const statements = searchTable(created.number);
  connection.exec(statements.create);
  connection.exec(statements.configure);
  return created;
}
