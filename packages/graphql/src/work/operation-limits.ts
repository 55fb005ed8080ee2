import type { GraphQLSchema } from 'graphql';
import { checkCost } from '../cost.ts';
import { apiError } from '../errors.ts';
import type { OperationRequest } from '../operation.ts';
import { costLimit } from './budget.ts';
import { shapeOf, type DocumentShape } from './document-shape.ts';

/** The most that an operation may ask. */
export interface OperationLimits extends DocumentShape {
  /** Fields that its answer may have, about. */
  readonly cost: number;
}

/** What is enough for questions that people ask; a server may set other limits. */
export const usualLimits: OperationLimits = {
  depth: 24,
  aliases: 200,
  directives: 50,
  cost: costLimit,
};

/** Levels that a variable may have; the deepest filter that is allowed has less than half of it. */
const maxVariableDepth = 64;

/** Values of a list in a variable; a filter may have a tenth of it, and says so better. */
const maxListLength = 10_000;

const shapes = [
  ['depth', 'is nested', 'levels deep', 'Ask for less of each, or in several operations.'],
  [
    'aliases',
    'has',
    'fields under another name',
    'Ask for many of a kind by one field, with "ids" or a filter.',
  ],
  ['directives', 'has', 'directives', 'Leave out what is not asked, instead of skipping it.'],
] as const;

/**
 * Refuses an operation that asks for too much, before anything of it runs.
 *
 * @throws COST_LIMIT, TOO_LARGE
 */
export function checkLimits(
  schema: GraphQLSchema,
  request: OperationRequest,
  limits: OperationLimits,
): void {
  const shape = shapeOf(request.document);
  for (const [of, verb, noun, hint] of shapes) {
    if (shape[of] <= limits[of]) continue;
    throw apiError(
      'TOO_LARGE',
      `The document ${verb} ${String(shape[of])} ${noun}; at most ${String(limits[of])} are allowed.`,
      hint,
    );
  }
  for (const [name, value] of Object.entries(request.variables ?? {})) {
    const problem = excessOf(value);
    if (problem === undefined) continue;
    throw apiError(
      'TOO_LARGE',
      `The variable ${JSON.stringify(name.slice(0, 80))} ${problem}.`,
      'A filter has at most 8 levels and 1,000 values in a list: combine its conditions in one list.',
    );
  }
  checkCost(schema, request, limits.cost);
}

/** What is too large in a variable. Goes level by level, so that no depth takes the stack. */
export function excessOf(value: unknown): string | undefined {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= maxVariableDepth; depth += 1) {
    if (level.some((each) => Array.isArray(each) && each.length > maxListLength))
      return `has a list of more than ${String(maxListLength)} values`;
    level = level.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    if (level.length === 0) return undefined;
  }
  return `is nested more than ${String(maxVariableDepth)} levels deep`;
}
