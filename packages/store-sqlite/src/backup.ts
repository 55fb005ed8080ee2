import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { stopIfAborted, StoreError, type Options, type Tombstones } from '@samenspel/store';
import { overDatabase, textOf, type Connection } from './connection.ts';
import { asStoreError, isBusy, isDamaged } from './failure.ts';
import { checkFormat, formatOf } from './migration.ts';
import { openFile } from './open-file.ts';
import { writeOwnerFile } from '@samenspel/store/owner-file';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { removeSnapshotFiles } from './snapshot-file.ts';
import { renewEpochs } from './study-row.ts';

/** Pages copied at once, 8 MB, on another thread. */
const pagesAtOnce = 1_000;

/** Copies the database as the connection's transaction shows it, while others read and write. */
export async function backupTo(
  connection: Connection,
  file: string,
  options: Options | undefined,
): Promise<void> {
  await writeOwnerFile(file, async (temporary) => {
    await copyDatabase(connection.database, temporary, {
      rate: pagesAtOnce,
      progress: () => {
        stopIfAborted(options);
      },
    });
    stopIfAborted(options);
  });
}

export interface RestoreOptions {
  /** What was erased; in the file beside the store (`<path>.erased`) when absent. */
  readonly tombstones?: Tombstones;
}

/**
 * Puts a backup in the place of a store, or where none is. Its studies get new epochs: what others remember of them,
 * snapshots, cursors and versions, is of another history.
 *
 * What was erased since the backup was made is erased in it before it takes its place.
 *
 * @param file the backup, which stays as it is
 * @param path the store; no program may have it open
 * @throws INVALID when the backup is none or damaged, NEWER_FORMAT when a later program wrote it, CONFLICT when the
 * store is in use, STORE_UNAVAILABLE when the list of what was erased is damaged or is not the one that the backup knows
 */
export async function restoreBackup(
  file: string,
  path: string,
  { tombstones = openTombstoneFile(`${path}.erased`) }: RestoreOptions = {},
): Promise<void> {
  try {
    await copyBackup(file, path, tombstones);
    await removeSnapshotFiles(path);
  } catch (error) {
    throw asStoreError(error, path);
  }
}

async function copyBackup(file: string, path: string, tombstones: Tombstones): Promise<void> {
  const source = openBackup(file);
  try {
    checkBackup(source, file);
    await writeOwnerFile(path, async (temporary) => {
      await copyDatabase(source.database, temporary, { rate: pagesAtOnce });
      await renew(temporary, tombstones);
      await settle(path);
    });
  } finally {
    source.close();
  }
}

function openBackup(file: string): Connection {
  if (!existsSync(file)) {
    throw new StoreError(
      'INVALID',
      `There is no backup ${JSON.stringify(file)}. Name another file.`,
    );
  }
  // Nothing writes to a backup: SQLite need not look for, or make, files beside it.
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return overDatabase(new DatabaseSync(url, { readOnly: true }));
}

function checkBackup(source: Connection, file: string): void {
  try {
    checkFormat(source, file);
    const check = source.get('PRAGMA integrity_check(1)');
    if (
      formatOf(source, file) > 0 &&
      check !== undefined &&
      textOf(check, 'integrity_check') === 'ok'
    ) {
      return;
    }
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  throw new StoreError(
    'INVALID',
    `The file ${JSON.stringify(basename(file))} is no backup of a store, or a damaged one. Restore another one.`,
  );
}

/** Brings a copy to the present format, without what was erased, and gives its studies new epochs. */
async function renew(file: string, tombstones: Tombstones): Promise<void> {
  const opened = await openFile(file, { tombstones });
  try {
    await opened.lock.transaction(renewEpochs);
  } finally {
    await opened.close();
  }
}

/**
 * Makes sure that nobody uses the store that is to be replaced, and that nothing is left beside it that would be taken
 * for a part of the new one: the write-ahead log.
 */
async function settle(path: string): Promise<void> {
  if (existsSync(path)) {
    const old = overDatabase(new DatabaseSync(path, { timeout: 0 }));
    try {
      checkFormat(old, path, Infinity);
      // To leave the WAL mode SQLite needs the file for itself, writes the log back and removes it.
      old.exec('PRAGMA journal_mode = DELETE');
    } catch (error) {
      if (isBusy(error)) {
        throw new StoreError(
          'CONFLICT',
          `The store ${JSON.stringify(basename(path))} is in use. Stop the programs that have it open, then restore.`,
          { cause: error },
        );
      }
      if (!isDamaged(error)) throw error;
    } finally {
      old.close();
    }
  }
  await Promise.all(['-wal', '-shm'].map((end) => rm(`${path}${end}`, { force: true })));
}
