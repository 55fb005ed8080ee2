import type { Position } from 'vscode-languageserver-types';
import type { StudyParams } from './study-params.ts';

export interface QueryTextParams extends StudyParams {
  /** A GraphQL document. */
  readonly query: string;
}

export interface QueryParams extends QueryTextParams {
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

export interface QueryAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly QueryError[];
}

export interface QueryError {
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** As of the API: `NOT_FOUND`, `COST_LIMIT` … */
  readonly code?: string;
  /** Places in the document, counted as the editor does, from 0. */
  readonly places: readonly Position[];
  /** Where in the answer: names of fields and places in lists. */
  readonly path: readonly (string | number)[];
}

export interface SchemaAnswer {
  /** The schema in the schema definition language. */
  readonly sdl: string;
}

export interface QueryCompletionParams extends QueryTextParams {
  readonly position: Position;
}
