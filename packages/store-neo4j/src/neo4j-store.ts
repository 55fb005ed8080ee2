import { randomUUID } from 'node:crypto';
import { isSameVersion, type PageRequest, type Study, type Version } from '@samenspel/claims';
import { count, SnapshotError, tooLarge } from '@samenspel/snapshot';
import {
  asSnapshotFailure,
  checkErase,
  checkHistory,
  checkScope,
  checkSearch,
  checkStudyId,
  pageFrom,
  stopIfAborted,
  StoreError,
  type NoteChange,
  type Options,
  type Scope,
  type Store,
  type WriteOptions,
  type WriteReport,
} from '@samenspel/store';
import {
  batchesOf,
  createConflicts,
  joinReports,
  shareQuestions,
  tellProgress,
  type Conflicts,
} from '@samenspel/store/keeping';
import { connect } from './database.ts';
import { dropStudy, purgeStudy } from './drop.ts';
import { eraseRespondent, finishErasing, renewAll } from './erasing.ts';
import { asStoreError, closedError } from './failure.ts';
import { readHistory } from './history.ts';
import { migrate } from './migration.ts';
import type { Neo4jOptions } from './options.ts';
import {
  changesSince,
  claimsById,
  claimsByNumber,
  entitiesById,
  entitiesOfType,
  linksTo,
  noteById,
  noteHeads,
  rowOf,
} from './read/records.ts';
import { largeStudies } from './read/large-studies.ts';
import { createTermReader, scanStudy } from './read/scan.ts';
import { createSnapshots } from './snapshots.ts';
import { searchStudies } from './read/search.ts';
import { readStatements } from './read/statements.ts';
import { resolveKeys, studiesInScope, versionsInScope } from './read/study-list.ts';
import { RowsAreOld, renewRows } from './row-format.ts';
import { numberIn } from './row.ts';
import { versionIn } from './study-head.ts';
import { writeInFittingParts } from './write/fitting-parts.ts';
import { KnownTerms } from './write/terms.ts';
import { StudyIsDropped, writeBatch, type Batch, type WrittenBatch } from './write/write-batch.ts';

/** A store in Neo4j. */
export interface Neo4jStore extends Store {
  /** How many connections are in use or waited for. */
  readonly connections: () => number;
}

/** Claims and entities in a transaction: each has some forty statements and a commit, whatever it writes. */
const batchWeight = 3000;

/** About 300 MB at 60 bytes a claim. */
const defaultSnapshotLimit = 5_000_000;

/**
 * Opens a store in a database of Neo4j, 5.26 or later, and makes what it needs there. Several programs may have it open
 * at once.
 *
 * @throws NEWER_FORMAT when a later program has written the database, STORE_UNAVAILABLE when it cannot be reached,
 * INVALID for an address that is none
 */
export async function openNeo4jStore(given: Neo4jOptions): Promise<Neo4jStore> {
  const database = connect(given);
  const { tombstones, historyDays } = given;
  const graph = { database, tombstones, historyDays };
  try {
    await migrate(database);
    await finishErasing(graph);
  } catch (error) {
    await database.close();
    throw asStoreError(error);
  }
  const termReader = createTermReader();
  const knownTerms = new Map<string, KnownTerms>();
  let closing: Promise<void> | undefined;

  /** Runs one operation of the port. */
  const operation = async <Result>(
    options: Options | undefined,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    if (closing !== undefined) throw closedError();
    stopIfAborted(options);
    try {
      return await work();
    } catch (error) {
      stopIfAborted(options);
      throw asSnapshotFailure(asStoreError(error));
    }
  };

  /** Reads a study. */
  const reading = <Result>(
    scope: Scope,
    study: string,
    options: Options | undefined,
    work: () => Promise<Result>,
  ): Promise<Result> =>
    operation(options, () => {
      checkScope(scope, study);
      return work();
    });

  // Every answer needs the version that its study has now.
  const standingOf = shareQuestions(async (study: string) => {
    const row = await rowOf(database, readStatements.version, { study }, undefined);
    return { version: versionIn(row), claims: numberIn(row, 'claims') };
  });
  const limit = given.snapshotLimit ?? defaultSnapshotLimit;

  const keeper = createSnapshots(
    {
      async version(study) {
        const { version, claims } = await standingOf(study);
        // Without reading it all to learn that it is too much.
        if (claims > limit) throw tooLarge(study, limit);
        return version;
      },
      changes: (study, since, signal) => changesSince(database, study, since, { signal }),
      scan: (study, notes, options) => scanStudy(database, termReader, study, notes, options),
    },
    { ...given, limit },
  );

  try {
    await keeper.clear(await versionsInScope(database, { studies: 'all' }, undefined));
  } catch (error) {
    await database.close();
    throw asStoreError(error);
  }

  const large = largeStudies(database, termReader);

  /** From the snapshot, or from the database when the study is too large for one. */
  const fromSnapshotOr = async <Result>(
    work: () => Promise<Result>,
    otherwise: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SnapshotError && error.code === 'TOO_LARGE') return await otherwise();
      throw error;
    }
  };

  const forget = async (study: string) => {
    await keeper.remove(study);
    large.forget(study);
    termReader.forget(study);
    knownTerms.delete(study);
  };

  const termsOf = (study: string) => (epoch: string) => {
    const known = knownTerms.get(study);
    if (known?.isOf(epoch) === true) return known;
    const fresh = new KnownTerms(epoch);
    knownTerms.set(study, fresh);
    return fresh;
  };

  const writeSome = async (
    study: Study,
    changes: readonly NoteChange[],
    conflicts: Conflicts,
    options: WriteOptions | undefined,
  ): Promise<WriteReport> => {
    const mark = randomUUID();
    let last: WrittenBatch | undefined;
    for (;;) {
      try {
        const batch: Batch = {
          ...{ study, changes, mark, knownTerms: termsOf(study.id) },
          keepManifest: options?.keepManifest,
          ...{ writer: options ?? {}, historyDays, conflicts, tombstones },
        };
        const done = await database.write(async (transaction) => {
          const written = await writeBatch(transaction, batch);
          if (written !== 'done before') last = written;
          return written;
        }, options);
        const written = done === 'done before' ? last : done;
        if (written === undefined) throw new Error('A write was done before it began.');
        const known = termsOf(study.id)(written.epoch);
        for (const term of written.terms) known.add(term);
        const { report } = written;
        for (const note of written.changed) conflicts.wrote(note, report.version.number);
        return report;
      } catch (error) {
        if (error instanceof RowsAreOld) await renewRows(database, study.id);
        else if (error instanceof StudyIsDropped) await purgeStudy(database, study.id);
        else throw error;
      }
    }
  };

  /** The claims of a snapshot's rows, where the study still has its version. */
  const claimsAt = async (
    study: string,
    numbers: readonly number[],
    wanted: Version | undefined,
    options: Options | undefined,
  ) => {
    const { version, claims } = await claimsByNumber(database, study, numbers, options);
    if (wanted !== undefined && !isSameVersion(version, wanted)) return undefined;
    return numbers.map((number) => claims.get(number));
  };

  const page = (request: PageRequest, options: Options | undefined) =>
    pageFrom(
      {
        snapshot: () => keeper.snapshot(request.study, options?.signal),
        claims: (rows, version) => claimsAt(request.study, rows, version, options),
      },
      request,
    );

  return {
    name: 'neo4j',
    connections: database.working,

    studies: (scope, options) => operation(options, () => studiesInScope(database, scope, options)),

    async write(study, changes, options) {
      checkStudyId(study.id);
      const conflicts = createConflicts(options?.ifVersion);
      let report: WriteReport | undefined;
      for await (const batch of batchesOf(changes, options, {
        onePerNote: true,
        most: batchWeight,
      })) {
        const next = await writeInFittingParts(batch, (some) =>
          operation(options, () => writeSome(study, some, conflicts, options)),
        );
        report = report === undefined ? next : joinReports(report, next);
        tellProgress(report, options);
      }
      if (report === undefined) throw new Error('A write has at least one batch.');
      return report;
    },

    drop: (study, options) =>
      operation(options, async () => {
        await forget(study);
        await dropStudy(database, study);
        // Again, for who asked for one until the study was gone.
        await forget(study);
      }),

    versions: (scope, options) =>
      operation(options, async () => {
        const versions = await versionsInScope(database, scope, options);
        await keeper.keepOnly(versions);
        return versions;
      }),

    async erase(study, request, options) {
      checkErase(request);
      const receipt = await operation(options, () =>
        eraseRespondent(graph, study, request, options),
      );
      await forget(study);
      return receipt;
    },

    renewEpochs: (options) =>
      operation(options, async () => {
        await renewAll(graph, options);
        await keeper.clear(await versionsInScope(database, { studies: 'all' }, options));
      }),

    history: (scope, study, request, options) =>
      reading(scope, study, options, () =>
        readHistory(database, study, checkHistory(request), options),
      ),

    version: (scope, study, options) =>
      reading(scope, study, options, async () => (await standingOf(study)).version),

    changes: (scope, study, since, options) =>
      reading(scope, study, options, () => changesSince(database, study, since, options)),

    scan: (scope, study, notes, options) =>
      reading(scope, study, options, () => scanStudy(database, termReader, study, notes, options)),

    notes: (scope, study, ids, options) =>
      reading(scope, study, options, () => noteHeads(database, study, ids, options)),

    note: (scope, study, id, options) =>
      reading(scope, study, options, () => noteById(database, study, id, options)),

    claims: (scope, study, ids, options) =>
      reading(scope, study, options, () => claimsById(database, study, ids, options)),

    claimsOfRows: (scope, study, rows, options) =>
      reading(scope, study, options, async () => {
        const { claims } = await claimsByNumber(database, study, rows, options);
        return rows.map((row) => claims.get(row));
      }),

    entities: (scope, study, type, ids, options) =>
      reading(scope, study, options, () => entitiesById(database, study, type, ids, options)),

    allEntities: (scope, study, type, options) =>
      reading(scope, study, options, () => entitiesOfType(database, study, type, options)),

    resolve: (scope, keys, options) =>
      operation(options, () => resolveKeys(database, scope, keys, options)),

    linksTo: (scope, study, claims, options) =>
      reading(scope, study, options, () => linksTo(database, study, claims, options)),

    search: (scope, request, options) =>
      operation(options, () =>
        searchStudies(database, scope, checkSearch(scope, request), options),
      ),

    snapshot: (scope, study, options) =>
      reading(scope, study, options, () => keeper.snapshot(study, options?.signal)),

    page: (scope, request, options) =>
      reading(scope, request.study, options, () =>
        fromSnapshotOr(
          () => page(request, options),
          () => large.page(request, options),
        ),
      ),

    count: (scope, request, options) =>
      reading(scope, request.study, options, () =>
        fromSnapshotOr(
          async () => count(await keeper.snapshot(request.study, options?.signal), request),
          () => large.count(request, options),
        ),
      ),

    backup: () =>
      operation(undefined, () =>
        Promise.reject(
          new StoreError(
            'UNSUPPORTED',
            'A store in Neo4j is backed up by Neo4j itself (neo4j-admin database dump or backup), or by copying its studies to a file.',
          ),
        ),
      ),

    async health(options) {
      if (closing !== undefined) return { ok: false, detail: 'The store is closed.' };
      try {
        await database.ping(options);
        return { ok: true, detail: 'Neo4j answers.' };
      } catch (error) {
        const known = asStoreError(error);
        return { ok: false, detail: known instanceof Error ? known.message : String(known) };
      }
    },

    close() {
      closing ??= keeper.close().then(() => database.close());
      return closing;
    },
  };
}
