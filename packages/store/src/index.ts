export { stopIfAborted, unlessAborted } from './abort.ts';
export { answer } from './answer.ts';
export { compareCodePoints } from './code-point-order.ts';
export {
  checkErase,
  leftBehindReasons,
  stillHeldPlaces,
  type EraseRequest,
  type ErasureReceipt,
  type LeftBehind,
  type LeftBehindReason,
  type StillHeld,
  type StillHeldCode,
} from './erasure.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export {
  checkHistory,
  historyLimits,
  type CheckedHistoryRequest,
  type ClaimMark,
  type History,
  type HistoryEntry,
  type HistoryRequest,
  type NoteHistory,
} from './history.ts';
export { checkStudyId, noteLimits, refusal, valueProblem } from './note-check.ts';
export type {
  Changes,
  Health,
  LinkToClaim,
  NoteChange,
  NoteHead,
  Options,
  Refusal,
  ResolvedKey,
  Scan,
  ScannedNote,
  ScanOptions,
  Scope,
  SearchHit,
  SearchRequest,
  SearchResult,
  Store,
  WriteOptions,
  WriteReport,
} from './port.ts';
export { checkScope, inScope, noSuchStudy } from './scope.ts';
export { checkSearch, type Search } from './search-request.ts';
export {
  claimText,
  entityText,
  foldedWords,
  highlight,
  isBeginning,
  matches,
  searchLimits,
  searchWords,
  type SearchText,
} from './search-text.ts';
export { asSnapshotFailure, pageFrom, type PageSource } from './snapshot-answers.ts';
export {
  checkTombstones,
  createTombstones,
  isSameMark,
  tombstoneText,
  type ErasedRecord,
  type ErasedRecords,
  type TombstoneMark,
  type Tombstones,
} from './tombstones.ts';
