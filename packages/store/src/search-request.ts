import type { Language } from '@samenspel/claims';
import { StoreError } from './errors.ts';
import type { Scope, SearchRequest } from './port.ts';
import { checkScope } from './scope.ts';
import { searchLimits, searchWords } from './search-text.ts';

/** A search that is within its bounds. */
export interface Search {
  /** Folded, each once; none when there is nothing to look for. */
  readonly words: readonly string[];
  /** Each once, all in scope; every study of the scope when absent. */
  readonly studies: readonly string[] | undefined;
  readonly language: Language | undefined;
  readonly first: number;
  readonly offset: number;
}

const defaultFirst = 20;

/** @throws TOO_LARGE, INVALID or NOT_FOUND when the request is out of its bounds or names a study out of scope */
export function checkSearch(scope: Scope, request: SearchRequest): Search {
  for (const study of request.studies ?? []) checkScope(scope, study);
  const { length } = request.text;
  if (length > searchLimits.text) {
    throw new StoreError(
      'TOO_LARGE',
      `The text searched for has ${length} characters; at most ${searchLimits.text} are looked for. Search for fewer words.`,
    );
  }
  const first = request.first ?? defaultFirst;
  const offset = request.offset ?? 0;
  if (!Number.isInteger(first) || first < 0 || first > searchLimits.first) {
    throw new StoreError(
      'INVALID',
      `A search was asked for its first ${first} hits; expected a whole number from 0 to ${searchLimits.first}.`,
    );
  }
  if (!Number.isInteger(offset) || offset < 0 || offset + first > searchLimits.reach) {
    throw new StoreError(
      'INVALID',
      `A search was asked for hits from number ${offset}; expected a whole number such that at most ${searchLimits.reach} hits are passed. Search for more words.`,
    );
  }
  return {
    words: searchWords(request.text),
    studies: request.studies && [...new Set(request.studies)],
    language: request.language,
    first,
    offset,
  };
}
