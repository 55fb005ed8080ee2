import type { Version } from '@samenspel/claims';
import { noSuchStudy, type NoteChange } from '@samenspel/store';
import {
  historyEntry,
  isEmptyPlan,
  noteOf,
  readStudy,
  type ErasurePlan,
  type Writer,
} from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { keyOf } from '../keys.ts';
import type { Row } from '../row.ts';
import { checkRows, rowFormatStatements } from '../row-format.ts';
import { randomEpoch, readHead, termsText, type StudyHead } from '../study-head.ts';
import { allNotes } from './all-notes.ts';
import { planEntities } from './entity-plan.ts';
import { eraseHistory, sendHistory } from './history-writer.ts';
import { planNotes } from './note-plan.ts';
import { readNoteStates } from './note-states.ts';
import { sendBatch } from './send-batch.ts';
import { writeReads, writes } from './statements.ts';
import { KnownTerms, openTerms, termStatements } from './terms.ts';
import { planTies } from './tie-plan.ts';
import { removeUnusedTerms } from './unused-terms.ts';
import { claimsAdded } from './write-batch.ts';
import { Writing } from './writing.ts';

export const eraseStatements = {
  // What notes were before, for readers who began before.
  removals: 'MATCH (r:RemovedNote {study: $study}) WHERE r.number > 0 DELETE r',
  endedRows: 'MATCH (p:PackedNote {study: $study}) WHERE p.note > 0 AND p.to IS NOT NULL DELETE p',
} as const;

/** A study that nobody else writes in until the transaction ends. */
export interface HeldStudy {
  readonly id: string;
  readonly head: StudyHead;
}

/** @throws NOT_FOUND when there is no such study, RowsAreOld when its rows are to be packed anew first */
export async function holdStudy(transaction: Transaction, study: string): Promise<HeldStudy> {
  await transaction.run(rowFormatStatements.hold, { study, mark: 'erase' });
  const [row] = await transaction.run(rowFormatStatements.head, { study });
  if (row === undefined) throw noSuchStudy(study);
  const head = readHead(row);
  if (head.version.number === 0) throw noSuchStudy(study);
  checkRows(head);
  return { id: study, head };
}

/**
 * Makes a study what an erasure leaves of it, in an epoch of its own. Nothing changes when there is nothing to erase,
 * and nothing of notes of before either.
 *
 * @returns its version then
 */
export async function eraseFromStudy(
  transaction: Transaction,
  { id, head }: HeldStudy,
  plan: ErasurePlan,
  { writer, historyDays }: { writer: Writer; historyDays: number | undefined },
): Promise<Version> {
  const number = head.version.number + 1;
  const left = await rewriteNotes(transaction, { id, head }, plan, number);
  const hadOthers = await removeUnusedTerms(transaction, id, allNotes(transaction, id));
  if (isEmptyPlan(plan) && !hadOthers) return head.version;
  await transaction.run(eraseStatements.removals, { study: id });
  await transaction.run(eraseStatements.endedRows, { study: id });
  const touched = new Set(plan.rewritten.map((note) => note.id));
  const gone = { notes: new Set(plan.removed), claims: plan.claims, touched };
  await eraseHistory(transaction, id, gone);
  const epoch = randomEpoch();
  const work = new Writing(transaction, id, number);
  const entry = historyEntry(writer, {
    ...{ version: number, kind: 'erasure', manifest: false, notes: [] },
  });
  sendHistory(work, id, entry, historyDays);
  work.run(writes.updateStudy, {
    properties: { ...left, epoch, version: number, entitiesVersion: number },
  });
  await work.done();
  return { epoch, number };
}

/** @returns what the study is to tell of itself then */
async function rewriteNotes(
  transaction: Transaction,
  { id, head }: HeldStudy,
  { removed, rewritten }: ErasurePlan,
  version: number,
): Promise<Row> {
  const changes = [
    ...removed.map((remove): NoteChange => ({ remove })),
    ...rewritten.map((put): NoteChange => ({ put })),
  ];
  if (changes.length === 0) return {};
  const [state] = await transaction.run(writeReads.state, {
    study: id,
    notes: changes.map((change) => ({ key: keyOf(id, 'note', noteOf(change)), hash: null })),
  });
  if (state === undefined) throw noSuchStudy(id);
  const terms = openTerms(id, new KnownTerms(head.version.epoch), head.terms);
  const plan = await planNotes(transaction, id, changes, readNoteStates(state), {
    ...{ terms, nextClaim: head.nextClaim },
  });
  if (plan.refused.length > 0) throw new Error('A note that an erasure rewrote was refused.');
  const entities = await planEntities(transaction, id, plan, []);
  const ties = await planTies(transaction, id, plan, entities);
  const work = new Writing(transaction, id, version);
  work.send(termStatements.add, 'added', terms.added());
  sendBatch(work, readStudy(head.manifest), plan, entities, ties);
  await work.done();
  return {
    ...{ claims: head.claims + claimsAdded(plan), nextClaim: plan.nextClaim },
    terms: termsText(terms.last),
  };
}
