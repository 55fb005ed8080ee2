import type { CompletionItem, Diagnostic } from 'vscode-languageserver-types';
import type { ClaimsAnswer, ClaimsParams } from './protocol/claims.ts';
import type { StudyParams } from './protocol/study-params.ts';
import type { Matrix, MatrixParams } from './protocol/matrix.ts';
import type { Neighbourhood, NeighbourhoodParams } from './protocol/neighbourhood.ts';
import type { NewNote, NewNoteParams } from './protocol/new-notes.ts';
import type { Outline, OutlineParams } from './protocol/outline.ts';
import type {
  QueryAnswer,
  QueryCompletionParams,
  QueryParams,
  QueryTextParams,
  SchemaAnswer,
} from './protocol/queries.ts';
import type { StudiesParams, StudySummary } from './protocol/studies.ts';

export * from './protocol/claims.ts';
export type * from './protocol/named.ts';
export type * from './protocol/study-params.ts';
export type * from './protocol/counted-claims.ts';
export * from './protocol/matrix.ts';
export * from './protocol/neighbourhood.ts';
export * from './protocol/new-notes.ts';
export * from './protocol/outline.ts';
export type * from './protocol/queries.ts';
export * from './protocol/studies.ts';

/**
 * What a client can ask of a study beyond the Language Server Protocol. Every request names the study by any file or
 * folder in it, is answered from the notes as the editor has them, unsaved changes included, and waits until all notes
 * are read. One that cannot be answered is refused with what was found and what was expected.
 */
export const studyRequests = {
  studies: 'samenspel/studies',
  outline: 'samenspel/outline',
  neighbourhood: 'samenspel/neighbourhood',
  claims: 'samenspel/claims',
  matrix: 'samenspel/matrix',
  query: 'samenspel/query',
  schema: 'samenspel/schema',
  queryCompletion: 'samenspel/queryCompletion',
  queryDiagnostics: 'samenspel/queryDiagnostics',
  newNote: 'samenspel/newNote',
} as const;

/**
 * Told when something in a study may have changed, so that what was asked of it is to be asked anew, and when a study is
 * no longer open: a few times a second at most, and only to clients that have asked something.
 */
export const studyChanged = 'samenspel/changed';

/** A request by its name: what is asked, and what is answered. */
export interface StudyRequests {
  readonly [studyRequests.studies]: readonly [StudiesParams, readonly StudySummary[]];
  readonly [studyRequests.outline]: readonly [OutlineParams, Outline];
  readonly [studyRequests.neighbourhood]: readonly [NeighbourhoodParams, Neighbourhood];
  readonly [studyRequests.claims]: readonly [ClaimsParams, ClaimsAnswer];
  readonly [studyRequests.matrix]: readonly [MatrixParams, Matrix];
  readonly [studyRequests.query]: readonly [QueryParams, QueryAnswer];
  readonly [studyRequests.schema]: readonly [StudyParams, SchemaAnswer];
  readonly [studyRequests.queryCompletion]: readonly [QueryCompletionParams, CompletionItem[]];
  readonly [studyRequests.queryDiagnostics]: readonly [QueryTextParams, Diagnostic[]];
  readonly [studyRequests.newNote]: readonly [NewNoteParams, NewNote];
}
