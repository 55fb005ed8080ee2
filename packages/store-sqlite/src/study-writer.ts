import type { Study } from '@samenspel/claims';
import type { NoteChange, NoteHistory, Refusal, WriteReport } from '@samenspel/store';
import { historyEntry, noteOf, reportOf, type Writer } from '@samenspel/store/keeping';
import type { Connection } from './connection.ts';
import { addHistory } from './history.ts';
import { putNote, removeNote, type NoteTarget, type WrittenNote } from './note-writer.ts';
import { changeIndex, searchTable, type IndexChange } from './search-index.ts';
import { insertStudy, studyByName, updateStudy, type StudyRow } from './study-row.ts';
import { RefusedNote, type TermWriter } from './terms.ts';
import type { TakeTurns } from './turns.ts';

/** Who writes, on which conditions, and how. */
export interface Writing {
  readonly writer: Writer;
  readonly historyDays: number | undefined;
  readonly takeTurns: TakeTurns;
  readonly keepManifest?: boolean | undefined;
  /** Makes what looks whether notes may be written. */
  readonly allow?: (study: StudyRow) => NoteTarget['allow'];
  /** Told of each note that is written as it comes. */
  readonly wrote?: (note: string, version: number) => void;
}

/** What became of some changes. */
interface Applied {
  readonly study: StudyRow;
  readonly written: readonly WrittenNote[];
  readonly refused: readonly Refusal[];
}

/** Applies a batch of changes to a study, inside the caller's transaction: as one new version, or none. */
export async function writeBatch(
  connection: Connection,
  terms: TermWriter,
  study: Study,
  changes: readonly NoteChange[],
  writing: Writing,
): Promise<WriteReport> {
  const before = studyByName(connection, study.id) ?? createStudy(connection, study);
  const isNew = before.version.number === 0;
  const json = isNew || writing.keepManifest !== true ? JSON.stringify(study) : before.manifest;
  const manifest = isNew || json !== before.manifest;
  const applied = await applyChanges(connection, terms, before, changes, writing);
  const { written, refused } = applied;
  const changed = manifest || written.some(({ outcome }) => outcome !== 'unchanged');
  if (!changed) return reportOf(before.version, written, refused);
  const { number: version } = applied.study.version;
  updateStudy(connection, {
    ...applied.study,
    manifest: json,
    ...(manifest ? { entitiesVersion: version } : {}),
  });
  const entry = historyEntry(writing.writer, {
    ...{ version, kind: 'write', manifest },
    notes: historiesOf(written),
  });
  addHistory(connection, before.number, entry, writing.historyDays);
  return reportOf(applied.study.version, written, refused);
}

function historiesOf(written: readonly WrittenNote[]): readonly NoteHistory[] {
  return written.flatMap(({ history }) => history ?? []);
}

/**
 * Applies changes one by one, and those of the index at the end.
 *
 * @returns the study as it is to be if any of them changed anything: in its next version
 */
export async function applyChanges(
  connection: Connection,
  terms: TermWriter,
  before: StudyRow,
  changes: Iterable<NoteChange>,
  { takeTurns, allow, wrote }: Pick<Writing, 'takeTurns' | 'allow' | 'wrote'>,
): Promise<Applied> {
  const version = before.version.number + 1;
  let { nextClaim, nextEntity } = before;
  const pending: IndexChange[] = [];
  const allowed = allow?.(before);
  const target: NoteTarget = {
    study: before.number,
    studyId: before.id,
    index: (change) => pending.push(change),
    nextClaim: () => nextClaim++,
    nextEntity: () => nextEntity++,
    intern: terms.internOf(before.number),
    version,
    takeTurns,
    ...(allowed === undefined ? {} : { allow: allowed }),
  };
  const ofIndex = new Map<number, IndexChange>();
  const written: WrittenNote[] = [];
  const refused: Refusal[] = [];
  for (const change of changes) {
    pending.length = 0;
    const result = await inSavepoint(connection, terms, () =>
      'put' in change
        ? putNote(connection, target, change.put)
        : removeNote(connection, target, change.remove),
    );
    if (result instanceof RefusedNote) {
      refused.push({ note: noteOf(change), ...result.details, reason: result.message });
    } else {
      written.push(result);
      if (result.outcome !== 'unchanged') wrote?.(noteOf(change), version);
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
  const study: StudyRow = {
    ...before,
    version: { ...before.version, number: version },
    entitiesVersion: written.some(({ entities }) => entities) ? version : before.entitiesVersion,
    nextClaim,
    nextEntity,
    claims: written.reduce((sum, note) => sum + note.claims - note.claimsBefore, before.claims),
  };
  return { study, written, refused };
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
