import { setTimeout } from 'node:timers/promises';
import {
  checkTombstones,
  isSameMark,
  type EraseRequest,
  type ErasureReceipt,
  type Options,
  type Tombstones,
} from '@samenspel/store';
import { erasingAgain, planErasure, receiptOf } from '@samenspel/store/keeping';
import { numberIn, type Connection } from './connection.ts';
import { erasedMark, isPurgeDue, setErasedMark, setPurgeDue } from './erased.ts';
import { asStoreError } from './failure.ts';
import { allNotes } from './note-reads.ts';
import { removeSnapshotFile, snapshotFile } from './snapshot-file.ts';
import { eraseFromStudy } from './study-eraser.ts';
import { allStudies, renewEpochs, type StudyRow } from './study-row.ts';
import type { TermWriter } from './terms.ts';
import { createTurns } from './turns.ts';
import { whenFree, type WriteLock } from './write-lock.ts';

/** Milliseconds between two tries to empty the log while others read. */
const retryEvery = 20;

/** Milliseconds that a start waits for others when something is left to be purged. */
const patienceOfStart = 2_000;

/** What erasing needs of a file that is open. */
export interface ErasingFile {
  readonly path: string;
  readonly lock: WriteLock;
  readonly terms: TermWriter;
  readonly tombstones: Tombstones;
  readonly historyDays: number | undefined;
  /** Milliseconds to wait for other programs. */
  readonly patience: number;
  /** Told of what was erased and is not yet purged from the disk. */
  readonly onProblem?: ((message: string) => void) | undefined;
}

/** Erases a respondent from a study: first in the list that lasts, then in the file, then on the disk. */
export async function eraseRespondent(
  file: ErasingFile,
  find: (connection: Connection) => StudyRow,
  { respondent, by, reason }: EraseRequest,
  options: Options | undefined,
): Promise<ErasureReceipt> {
  const { lock, terms, tombstones, historyDays } = file;
  const at = new Date();
  const { plan, study } = await lock.transaction(
    (connection) =>
      securely(connection, async () => {
        const found = find(connection);
        const erasing = { respondents: new Set([respondent]), claims: none, notes: none };
        const made = await planErasure(erasing, () => allNotes(connection, found, options));
        const seen = await tombstones.mark();
        checkTombstones(erasedMark(connection), seen);
        const isAllErased = isSameMark(erasedMark(connection), seen);
        // From here on nothing of it can be written, in whichever program, and a kill leaves what is to be done again.
        await tombstones.add(found.id, made.erased);
        const after = await eraseFromStudy(connection, terms, found, made, {
          ...{ writer: { by, reason, at }, historyDays, takeTurns: createTurns() },
        });
        if (isAllErased) setErasedMark(connection, await tombstones.mark());
        setPurgeDue(connection, true);
        await removeSnapshotFile(snapshotFile(file.path, found.id));
        return { plan: made, study: after };
      }),
    options,
  );
  const isPurged = await purgeFile(file);
  const places = ['FOLDER', 'BACKUPS', 'COPIES', 'RELEASES'] as const;
  return receiptOf(
    plan,
    { study: study.id, version: study.version, at },
    isPurged ? places : [...places, 'WRITE_AHEAD_LOG'],
  );
}

const none: ReadonlySet<string> = new Set();

/**
 * Erases again what the list of what was erased has and the file has all the same: after a kill, or in a backup. Most
 * files need nothing, and then no other program is waited for.
 *
 * @throws STORE_UNAVAILABLE when the list is damaged, or is not the one that the file knows
 */
export async function finishErasing(file: ErasingFile, writer: Connection): Promise<void> {
  const { lock, tombstones } = file;
  const mark = await tombstones.mark();
  checkTombstones(erasedMark(writer), mark);
  if (!isSameMark(erasedMark(writer), mark)) {
    await lock.transaction((connection) =>
      securely(connection, () => eraseAgain(file, connection)),
    );
  }
  if (!isPurgeDue(writer)) return;
  await purgeFile({ ...file, patience: Math.min(file.patience, patienceOfStart) });
}

/** Breaks with what others remember of all studies, after erasing again what has come back. */
export async function renewAll(file: ErasingFile, options: Options | undefined): Promise<void> {
  await file.lock.transaction(
    (connection) =>
      securely(connection, async () => {
        await eraseAgain(file, connection);
        renewEpochs(connection);
      }),
    options,
  );
  await file.lock.alone(async (connection) => {
    if (isPurgeDue(connection)) await purgeIfPossible(file, connection);
  });
}

async function eraseAgain(file: ErasingFile, connection: Connection): Promise<void> {
  const { terms, tombstones, historyDays } = file;
  checkTombstones(erasedMark(connection), await tombstones.mark());
  for (const study of allStudies(connection)) {
    const erased = await tombstones.of(study.id);
    if (erased.isEmpty) continue;
    const again = await erasingAgain(erased, allNotes(connection, study));
    const plan = await planErasure(again, () => allNotes(connection, study));
    await tombstones.add(study.id, plan.erased);
    const writing = { writer: {}, historyDays, takeTurns: createTurns() };
    const after = await eraseFromStudy(connection, terms, study, plan, writing);
    if (after === study) continue;
    setPurgeDue(connection, true);
    await removeSnapshotFile(snapshotFile(file.path, study.id));
  }
  setErasedMark(connection, await tombstones.mark());
}

/** Work during which SQLite writes zeros over what it frees. */
async function securely<Result>(
  connection: Connection,
  work: () => Promise<Result>,
): Promise<Result> {
  connection.exec('PRAGMA secure_delete = ON');
  try {
    return await work();
  } finally {
    connection.exec('PRAGMA secure_delete = OFF');
  }
}

/**
 * Makes the disk hold nothing but what is there: the file is written anew, without what pages had that were used before,
 * and the log is emptied. What was erased is committed already: where this fails, as on a full disk, it stays due.
 *
 * @returns whether all could be done; while others read, the log cannot be emptied
 */
function purgeFile(file: ErasingFile): Promise<boolean> {
  return file.lock
    .alone((connection) => purgeIfPossible(file, connection))
    .catch((error: unknown) => notPurged(file, error));
}

async function purgeIfPossible(file: ErasingFile, connection: Connection): Promise<boolean> {
  try {
    return await purge(file, connection);
  } catch (error) {
    return notPurged(file, error);
  }
}

function notPurged({ path, onProblem }: ErasingFile, error: unknown): false {
  const reason = asStoreError(error, path);
  onProblem?.(
    `What was erased is not yet purged from the disk, which the next start tries again: ${String(reason)}`,
  );
  return false;
}

async function purge({ patience }: ErasingFile, connection: Connection): Promise<boolean> {
  // What is written anew may not fit into memory.
  connection.exec('PRAGMA temp_store = FILE');
  try {
    await whenFree(patience, undefined, () => {
      connection.exec('VACUUM');
    });
  } finally {
    connection.exec('PRAGMA temp_store = MEMORY');
  }
  const deadline = performance.now() + patience;
  while (!isLogEmptied(connection)) {
    if (performance.now() > deadline) return false;
    await setTimeout(retryEvery);
  }
  await whenFree(patience, undefined, () => {
    setPurgeDue(connection, false);
  });
  return true;
}

function isLogEmptied(connection: Connection): boolean {
  const row = connection.get('PRAGMA wal_checkpoint(TRUNCATE)');
  return row !== undefined && numberIn(row, 'busy') === 0;
}
