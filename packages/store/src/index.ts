export { stopIfAborted } from './abort.ts';
export { answer } from './answer.ts';
export { compareCodePoints } from './code-point-order.ts';
export { StoreError, type StoreErrorCode } from './errors.ts';
export { checkStudyId, noteLimits, refusal, valueProblem } from './note-check.ts';
export type {
  Changes,
  Health,
  LinkToClaim,
  NoteChange,
  NoteHead,
  Options,
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
