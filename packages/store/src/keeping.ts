/* What stores share in keeping records: how they are written, read back and counted. */
export { shareQuestions } from './keeping/shared-questions.ts';
export { batchesOf, noteOf, type Batching } from './keeping/batches.ts';
export {
  readClaim,
  readEntity,
  readEntityOf,
  readHead,
  readHistoryEntry,
  readNoteHistory,
  readNumbers,
  readStudy,
  readTombstoneMark,
  type KeptHead,
} from './keeping/record-json.ts';
export { packRows, unpackRows } from './keeping/row-bytes.ts';
export { scoreOf, type FoundWords } from './keeping/score.ts';
export { joinReports, reportOf, tellProgress, type WrittenNote } from './keeping/write-report.ts';
export { createConflicts, type Conflicts } from './keeping/conflicts.ts';
export { erasedParts } from './keeping/erased-parts.ts';
export {
  isEmptyPlan,
  planErasure,
  type ErasurePlan,
  type Erasing,
} from './keeping/erasure-plan.ts';
export { receiptOf } from './keeping/erasure-receipt.ts';
export { erasingAgain } from './keeping/erasing-again.ts';
export {
  entryAbout,
  historyEntry,
  keptSince,
  noteAdded,
  noteRemoved,
  noteReplaced,
  withoutClaims,
  withoutErased,
  type Writer,
} from './keeping/note-history.ts';
