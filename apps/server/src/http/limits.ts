import { apiError, checkCost, type OperationRequest } from '@samenspel/graphql';
import type { GraphQLSchema } from 'graphql';

/** Largest body of a request, in bytes. */
export const bodyLimit = 1024 * 1024;

/**
 * Tokens that a document may have. The largest query of the documentation has a twentieth of it, and comparing the
 * fields of a document with each other stays a matter of moments.
 */
export const maxLexicalTokens = 4000;

/** Levels that a variable may have; the deepest filter that is allowed has less than half of it. */
const maxVariableDepth = 64;

/**
 * Refuses an operation that asks for too much, before anything of it runs.
 *
 * @throws COST_LIMIT, TOO_LARGE
 */
export function checkLimits(schema: GraphQLSchema, request: OperationRequest): void {
  for (const [name, value] of Object.entries(request.variables ?? {})) {
    if (isDeeper(value, maxVariableDepth)) {
      throw apiError(
        'TOO_LARGE',
        `The variable ${JSON.stringify(name.slice(0, 80))} is nested more than ${String(maxVariableDepth)} levels deep.`,
        'A filter has at most 8 levels: combine its conditions in one list.',
      );
    }
  }
  checkCost(schema, request);
}

/** Goes level by level, so that no depth takes the stack. */
function isDeeper(value: unknown, limit: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
