import { apiError, checkCost, type OperationRequest } from '@samenspel/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { shapeOf, type DocumentShape } from './document-shape.ts';

/** The most that an operation may ask. */
export interface OperationLimits extends DocumentShape {
  /** Fields that its answer may have, about. */
  readonly cost: number;
}

/** Levels that a variable may have; the deepest filter that is allowed has less than half of it. */
const maxVariableDepth = 64;

/** The limits that the settings give. */
export function operationLimits({ value }: Configuration): OperationLimits {
  return {
    depth: value(settings.depth),
    aliases: value(settings.aliases),
    directives: value(settings.directives),
    cost: value(settings.cost),
  };
}

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
    if (isTooDeep(value)) {
      throw apiError(
        'TOO_LARGE',
        `The variable ${JSON.stringify(name.slice(0, 80))} is nested more than ${String(maxVariableDepth)} levels deep.`,
        'A filter has at most 8 levels: combine its conditions in one list.',
      );
    }
  }
  checkCost(schema, request, limits.cost);
}

/** Whether a variable has more levels than one may have. Goes level by level, so that no depth takes the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= maxVariableDepth; depth += 1) {
    level = level.flatMap((each): readonly unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
