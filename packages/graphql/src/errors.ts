import { SnapshotError, type SnapshotErrorCode } from '@samenspel/snapshot';
import { StoreError, type StoreErrorCode } from '@samenspel/store';
import { GraphQLError } from 'graphql';

/** What went wrong with an operation, as `extensions.code` of its error. */
export type ErrorCode =
  'BAD_ARGUMENT' | 'BAD_FILTER' | 'AMBIGUOUS' | 'COST_LIMIT' | StoreErrorCode | SnapshotErrorCode;

/**
 * An error that a client can act on.
 *
 * @param hint what to do about it, given as `extensions.hint`
 */
export function apiError(code: ErrorCode, message: string, hint?: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: hint === undefined ? { code } : { code, hint },
  });
}

const hints: Partial<Record<ErrorCode, string>> = {
  STORE_UNAVAILABLE: 'The store does not answer. Try again in a moment.',
  BAD_CURSOR:
    'Take a cursor from an earlier page of the same filter and order, or start without one.',
  TOO_LARGE: 'Ask for less: a narrower filter, fewer groups or a smaller page.',
  ABORTED: 'The request was given up before it was answered.',
};

/** The code of an error of the API. */
export function codeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions.code : undefined;
}

/** Awaits a store's answer; its typed errors become errors of the API with the same code. */
export async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreError) throw apiError(error.code, error.message, hints[error.code]);
    throw error;
  }
}

/** What a function over a snapshot gives; its typed errors become errors of the API with the same code. */
export function answered<Given extends readonly unknown[], Answer>(
  measure: (...given: Given) => Answer,
  ...given: Given
): Answer {
  try {
    return measure(...given);
  } catch (error) {
    throw ofSnapshot(error);
  }
}

/** The same for what is answered later. */
export async function answeredLater<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw ofSnapshot(error);
  }
}

function ofSnapshot(error: unknown): unknown {
  return error instanceof SnapshotError
    ? apiError(error.code, error.message, hints[error.code])
    : error;
}

/** The nearest valid values as the hint of an error. */
export function didYouMean(candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  return `Did you mean ${candidates.map((candidate) => JSON.stringify(candidate)).join(' or ')}?`;
}
