import type { Version } from '@samenspel/claims';
import {
  checkTombstones,
  isSameMark,
  StoreError,
  type EraseRequest,
  type ErasureReceipt,
  type Options,
  type Tombstones,
} from '@samenspel/store';
import { erasingAgain, planErasure, receiptOf, type ErasurePlan } from '@samenspel/store/keeping';
import type { Database, Transaction } from './database.ts';
import { erasedMark, erasedStatements, setErasedMark } from './erased.ts';
import { withPresentRows } from './row-format.ts';
import { textIn } from './row.ts';
import { randomEpoch } from './study-head.ts';
import { allNotes } from './write/all-notes.ts';
import { eraseFromStudy, holdStudy } from './write/erase-study.ts';
import { writes } from './write/statements.ts';

export const erasingStatements = {
  studies: `MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
    RETURN s.id AS study`,
} as const;

/** Where a store in Neo4j erases, and how. */
export interface ErasingGraph {
  readonly database: Database;
  readonly tombstones: Tombstones | undefined;
  readonly historyDays: number | undefined;
}

/** What an erasure does not reach. */
const places = [
  ...(['FOLDER', 'BACKUPS', 'COPIES', 'RELEASES'] as const),
  ...(['TRANSACTION_LOGS', 'DATABASE_BACKUPS'] as const),
];

/** What an erasure has done. */
interface Erased {
  readonly plan: ErasurePlan;
  readonly version: Version;
}

/** Erases a respondent from a study: first in the list that lasts, then in the graph. */
export async function eraseRespondent(
  { database, tombstones, historyDays }: ErasingGraph,
  study: string,
  { respondent, by, reason }: EraseRequest,
  options: Options | undefined,
): Promise<ErasureReceipt> {
  if (tombstones === undefined) throw withoutTombstones();
  const at = new Date();
  let before: Erased | undefined;
  const erased = await withPresentRows(database, study, () =>
    database.write(async (transaction): Promise<Erased> => {
      const held = await holdStudy(transaction, study);
      // The transaction before this one was done, and only its answer was lost.
      if (before?.version.epoch === held.head.version.epoch) return before;
      const [stores = {}] = await transaction.run(erasedStatements.get, {});
      const seen = await tombstones.mark();
      checkTombstones(erasedMark(stores), seen);
      const isAllErased = isSameMark(erasedMark(stores), seen);
      const erasing = { respondents: new Set([respondent]), claims: none, notes: none };
      const plan = await planErasure(erasing, () => allNotes(transaction, study));
      // From here on nothing of it can be written, by whichever program, and a kill leaves what is to be done again.
      await tombstones.add(study, plan.erased);
      const writer = { by, reason, at };
      const version = await eraseFromStudy(transaction, held, plan, { writer, historyDays });
      if (isAllErased) await setErasedMark(transaction, await tombstones.mark());
      before = { plan, version };
      return before;
    }, options),
  );
  return receiptOf(erased.plan, { study, version: erased.version, at }, places);
}

const none: ReadonlySet<string> = new Set();

/**
 * Erases again what the list of what was erased has and the graph has all the same: after a kill, or in a backup.
 *
 * @throws STORE_UNAVAILABLE when the list is damaged, or is not the one that the graph knows
 */
export async function finishErasing(graph: ErasingGraph): Promise<void> {
  const { database, tombstones } = graph;
  if (tombstones === undefined) return;
  const [stores = {}] = await database.read(erasedStatements.get, {});
  const mark = await tombstones.mark();
  checkTombstones(erasedMark(stores), mark);
  if (!isSameMark(erasedMark(stores), mark)) await eraseAgain(graph, undefined);
}

/** Breaks with what others remember of all studies, after erasing again what has come back. */
export async function renewAll(graph: ErasingGraph, options: Options | undefined): Promise<void> {
  const { database } = graph;
  await eraseAgain(graph, options);
  for (const study of await studiesIn(database)) {
    await database.write(
      (transaction) =>
        transaction.run(writes.updateStudy, { study, properties: { epoch: randomEpoch() } }),
      options,
    );
  }
}

async function eraseAgain(graph: ErasingGraph, options: Options | undefined): Promise<void> {
  const { database, tombstones, historyDays } = graph;
  if (tombstones === undefined) return;
  const mark = await tombstones.mark();
  const again = async (transaction: Transaction, study: string) => {
    const erased = await tombstones.of(study);
    if (erased.isEmpty) return;
    const held = await holdStudy(transaction, study);
    const erasing = await erasingAgain(erased, allNotes(transaction, study));
    const plan = await planErasure(erasing, () => allNotes(transaction, study));
    await tombstones.add(study, plan.erased);
    await eraseFromStudy(transaction, held, plan, { writer: {}, historyDays });
  };
  for (const study of await studiesIn(database)) {
    await withPresentRows(database, study, () =>
      database.write((transaction) => again(transaction, study), options),
    );
  }
  await database.write((transaction) => setErasedMark(transaction, mark), options);
}

async function studiesIn(database: Database): Promise<readonly string[]> {
  const rows = await database.read(erasingStatements.studies, {});
  return rows.map((row) => textIn(row, 'study'));
}

function withoutTombstones(): StoreError {
  return new StoreError(
    'UNSUPPORTED',
    'This store in Neo4j was opened without a place for the list of what was erased, so what is erased could come back. Name one that lasts and lies beside no backup (the option tombstones), then erase.',
  );
}
