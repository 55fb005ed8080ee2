import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isSameVersion, type Study } from '@samenspel/claims';
import { count } from '@samenspel/snapshot';
import {
  asSnapshotFailure,
  checkErase,
  checkHistory,
  checkScope,
  checkSearch,
  checkStudyId,
  inScope,
  noSuchStudy,
  pageFrom,
  stopIfAborted,
  type NoteChange,
  type Options,
  type Scan,
  type ScanOptions,
  type Scope,
  type Store,
  type Tombstones,
  type WriteOptions,
  type WriteReport,
} from '@samenspel/store';
import { backupTo } from './backup.ts';
import {
  batchesOf,
  createConflicts,
  joinReports,
  tellProgress,
  type Conflicts,
} from '@samenspel/store/keeping';
import { allowing } from './allowing.ts';
import { claimById, claimByNumber, linksTo } from './claim-reads.ts';
import type { Connection } from './connection.ts';
import { entitiesOfType, entityById } from './entity-reads.ts';
import { erasedOf } from './erased.ts';
import { eraseRespondent, renewAll } from './erasing.ts';
import { asStoreError } from './failure.ts';
import { readHistory } from './history.ts';
import { resolveKeys } from './key-reads.ts';
import { checkFormat } from './migration.ts';
import { changesSince, noteHeads, readNote } from './note-reads.ts';
import { openFile } from './open-file.ts';
import { forgetStudy } from './purge.ts';
import { checkRowFormat } from './row-format.ts';
import { scanNotes, scanStudy } from './scan.ts';
import { searchStudies } from './search-reads.ts';
import { createSnapshots } from './snapshots.ts';
import { allStudies, allVersions, manifestOf, studyByName, type StudyRow } from './study-row.ts';
import { writeBatch } from './study-writer.ts';
import { createTermReader } from './terms.ts';
import { createTurns, inTurns } from './turns.ts';
import { closedError } from './write-lock.ts';

export interface SqliteOptions {
  /**
   * Milliseconds to wait for another program that writes to the file, and after an erasure for readers to let go of its
   * log; half a minute when absent.
   */
  readonly patience?: number;
  /** Bytes that the file may have; a write that needs more is refused as on a full disk. */
  readonly maxBytes?: number;
  /** Claims above which a study is too large for a snapshot. */
  readonly snapshotLimit?: number;
  /** Days that the history is kept, counted at each write; for ever when absent. */
  readonly historyDays?: number;
  /**
   * Where it is kept what was erased; in a file beside the store when absent (`<file>.erased`). No backup holds it: keep
   * a copy of it elsewhere, because without it the store does not open once anything was erased.
   */
  readonly tombstones?: Tombstones;
  /** Told of what keeps no answer from being given: a snapshot that could not be saved, or what was erased and is not
   * yet purged from the disk, say. */
  readonly onProblem?: (message: string) => void;
}

/** A store in one file of SQLite. */
export interface SqliteStore extends Store {
  /** Where the file is. */
  readonly path: string;
}

/**
 * Opens a store, or makes one where no file is. Several programs may have it open at once.
 *
 * @throws NEWER_FORMAT when a later program has written the file, INVALID when it is no store, STORE_UNAVAILABLE when
 * it cannot be opened, or the list of what was erased from it is lost or damaged
 */
export async function openSqliteStore(
  file: string,
  given: SqliteOptions = {},
): Promise<SqliteStore> {
  const path = resolve(file);
  const opened = await openFile(path, given);
  const { lock, terms, tombstones, historyDays, reads, purge, close } = opened;
  const { ino: inode } = statSync(path);
  const termReader = createTermReader();
  let closed = false;
  let closing: Promise<void> | undefined;

  /** Runs one operation of the port. */
  const operation = async <Result>(
    options: Options | undefined,
    work: () => Promise<Result> | Result,
  ): Promise<Result> => {
    if (closed) throw closedError();
    stopIfAborted(options);
    try {
      return await work();
    } catch (error) {
      stopIfAborted(options);
      throw asSnapshotFailure(asStoreError(error, path));
    }
  };

  /** Reads a study at one version. */
  const reading = <Result>(
    scope: Scope,
    study: string,
    options: Options | undefined,
    work: (connection: Connection, study: StudyRow) => Promise<Result> | Result,
  ): Promise<Result> =>
    operation(options, () => {
      checkScope(scope, study);
      return reads.read((connection) => work(connection, theStudy(connection, study)));
    });

  /** A scan of the whole study goes on reading after it was given. */
  const wholeScan = async (study: string, options: ScanOptions | undefined): Promise<Scan> => {
    const transaction = reads.begin();
    try {
      checkRowFormat(transaction.connection, path);
      const row = theStudy(transaction.connection, study);
      const scan = await scanStudy(transaction, termReader, row, options);
      return { ...scan, notes: translated(scan.notes, path) };
    } catch (error) {
      transaction.end();
      throw error;
    }
  };

  const scan: Store['scan'] = (scope, study, notes, options) =>
    notes === undefined
      ? operation(options, () => {
          checkScope(scope, study);
          return wholeScan(study, options);
        })
      : reading(scope, study, options, (connection, row) => {
          checkRowFormat(connection, path);
          return scanNotes(connection, termReader, row, notes, options);
        });

  const writeSome = (
    study: Study,
    changes: readonly NoteChange[],
    conflicts: Conflicts,
    options?: WriteOptions,
  ) =>
    operation(options, () =>
      lock.transaction(async (connection) => {
        checkFormat(connection, path);
        checkRowFormat(connection, path);
        const erased = await erasedOf(connection, tombstones, study.id);
        return writeBatch(connection, terms, study, changes, {
          ...{ writer: options ?? {}, historyDays, takeTurns: createTurns(options) },
          keepManifest: options?.keepManifest,
          allow: (row) => allowing(connection, row, erased, conflicts),
          wrote: conflicts.wrote,
        });
      }, options),
    );

  const everything: Scope = { studies: 'all' };
  const snapshots = createSnapshots(
    path,
    {
      version: (study, signal) => reading(everything, study, { signal }, (_, row) => row.version),
      changes: (study, since, signal) =>
        reading(everything, study, { signal }, (connection, row) =>
          changesSince(connection, row, since),
        ),
      scan: (study, notes, options) => scan(everything, study, notes, options),
    },
    lock,
    { limit: given.snapshotLimit, onProblem: given.onProblem },
  );

  const closeAll = async () => {
    await snapshots.close();
    closed = true;
    await close();
  };

  return {
    name: 'sqlite',
    path,

    studies: (scope, options) =>
      operation(options, () =>
        reads.read((connection) => visibleStudies(connection, scope).map(manifestOf)),
      ),

    async write(study, changes, options) {
      checkStudyId(study.id);
      const conflicts = createConflicts(options?.ifVersion);
      let report: WriteReport | undefined;
      for await (const batch of batchesOf(changes, options, { takeTurns: createTurns(options) })) {
        const next = await writeSome(study, batch, conflicts, options);
        report = report === undefined ? next : joinReports(report, next);
        tellProgress(report, options);
      }
      if (report === undefined) throw new Error('A write has at least one batch');
      return report;
    },

    drop: (study, options) =>
      operation(options, async () => {
        await snapshots.remove(study);
        await lock.transaction((connection) => {
          forgetStudy(connection, study);
        });
        // Again, for who asked for one until the study was gone.
        await snapshots.remove(study);
        await purge();
      }),

    versions: (scope, options) =>
      operation(options, () =>
        reads.read(
          (connection) =>
            new Map(allVersions(connection).filter(([study]) => inScope(scope, study))),
        ),
      ),

    async erase(study, request, options) {
      checkErase(request);
      const receipt = await operation(options, () =>
        eraseRespondent(
          opened,
          (connection) => {
            checkFormat(connection, path);
            checkRowFormat(connection, path);
            return theStudy(connection, study);
          },
          request,
          options,
        ),
      );
      await snapshots.forget(study);
      return receipt;
    },

    renewEpochs: (options) => operation(options, () => renewAll(opened, options)),

    history: (scope, study, request, options) =>
      reading(scope, study, options, (connection, row) =>
        readHistory(connection, row, checkHistory(request)),
      ),

    version: (scope, study, options) => reading(scope, study, options, (_, { version }) => version),

    changes: (scope, study, since, options) =>
      reading(scope, study, options, (connection, row) => changesSince(connection, row, since)),

    scan,

    notes: (scope, study, ids, options) =>
      reading(scope, study, options, (connection, row) => noteHeads(connection, row, ids, options)),

    note: (scope, study, id, options) =>
      reading(scope, study, options, (connection, row) => readNote(connection, row, id, options)),

    claims: (scope, study, ids, options) =>
      reading(scope, study, options, (connection, row) =>
        inTurns(ids, options, (id) => claimById(connection, row, id)),
      ),

    claimsOfRows: (scope, study, rows, options) =>
      reading(scope, study, options, (connection, row) =>
        inTurns(rows, options, (number) => claimByNumber(connection, row, number)),
      ),

    entities: (scope, study, type, ids, options) =>
      reading(scope, study, options, (connection, row) =>
        inTurns(ids, options, (id) => entityById(connection, row, type, id)),
      ),

    allEntities: (scope, study, type, options) =>
      reading(scope, study, options, (connection, row) =>
        entitiesOfType(connection, row, type, options),
      ),

    resolve: (scope, keys, options) =>
      operation(options, () =>
        reads.read((connection) =>
          resolveKeys(connection, visibleStudies(connection, scope), keys, options),
        ),
      ),

    linksTo: (scope, study, claims, options) =>
      reading(scope, study, options, (connection, row) =>
        linksTo(connection, row, claims, options),
      ),

    search: (scope, request, options) =>
      operation(options, () => {
        const search = checkSearch(scope, request);
        return reads.read((connection) => {
          const studies =
            search.studies?.map((study) => theStudy(connection, study)) ??
            visibleStudies(connection, scope);
          return searchStudies(connection, studies, search, options);
        });
      }),

    snapshot: (scope, study, options) =>
      operation(options, () => {
        checkScope(scope, study);
        return snapshots.snapshot(study, options?.signal);
      }),

    page: (scope, request, options) =>
      operation(options, () => {
        checkScope(scope, request.study);
        return pageFrom(
          {
            snapshot: () => snapshots.snapshot(request.study, options?.signal),
            claims: (rows, version) =>
              reads.read((connection) => {
                const study = theStudy(connection, request.study);
                return version === undefined || isSameVersion(version, study.version)
                  ? inTurns(rows, options, (row) => claimByNumber(connection, study, row))
                  : undefined;
              }),
          },
          request,
        );
      }),

    count: (scope, request, options) =>
      operation(options, async () => {
        checkScope(scope, request.study);
        return count(await snapshots.snapshot(request.study, options?.signal), request);
      }),

    backup: (target, options) =>
      operation(options, () =>
        reads.read((connection) => {
          allStudies(connection);
          return backupTo(connection, target, options);
        }),
      ),

    async health() {
      const detail = basename(path);
      if (closed) return { ok: false, detail: `${detail} is closed` };
      try {
        if ((await stat(path)).ino !== inode) {
          return { ok: false, detail: `${detail} was replaced. Start again to use the new file.` };
        }
        await reads.read((connection) => connection.get('SELECT name FROM sqlite_schema LIMIT 1'));
        return { ok: true, detail };
      } catch (error) {
        return { ok: false, detail: String(asStoreError(error, path)) };
      }
    },

    close: () => (closing ??= closeAll()),
  };
}

function theStudy(connection: Connection, study: string): StudyRow {
  const row = studyByName(connection, study);
  if (row === undefined) throw noSuchStudy(study);
  return row;
}

function visibleStudies(connection: Connection, scope: Scope): readonly StudyRow[] {
  return allStudies(connection).filter(({ id }) => inScope(scope, id));
}

/** Iterates on, with errors as those of the port. */
async function* translated<Item>(items: AsyncIterable<Item>, path: string): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    throw asStoreError(error, path);
  }
}
