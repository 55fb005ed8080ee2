import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';

/** The most that an operation may cost: about so many fields in its answer. */
export const costLimit = 100_000;

/**
 * What an operation may still cost while it is answered. Its document tells a part of that only: how many items a list
 * really has, and how many claims a measure goes over, is known when they are there. One unit is a field of the answer,
 * or about ten microseconds of work.
 */
export interface Budget {
  /** @throws COST_LIMIT where the operation has cost too much, from then on each time */
  readonly spend: (cost: number) => void;
  /**
   * Spends what one measure is estimated to cost. Each measure can be asked, but on a large study not many at once: it
   * counts no more than half of what there is, unless it takes far too long even by itself.
   *
   * @throws COST_LIMIT
   */
  readonly spendOnMeasure: (cost: number) => void;
}

/** A measure that takes so many times what an operation may cost is refused even by itself. */
const farTooLong = 3;

/** The budget of one operation. */
export function createBudget(limit = costLimit): Budget {
  let spent = 0;
  // Made once: many fields may ask for more when it is spent, and an error takes longer to make than most of them.
  let refusal: GraphQLError | undefined;
  const spend = (cost: number) => {
    spent += cost;
    if (spent > limit) throw (refusal ??= tooCostly('has', spent, limit));
  };
  return {
    spend,
    spendOnMeasure: (cost) => {
      spend(cost > limit * farTooLong ? cost : Math.min(cost, limit / 2));
    },
  };
}

/** The error of an operation that costs too much, or may do so. */
export function tooCostly(verb: 'has' | 'may have', cost: number, limit: number): GraphQLError {
  return apiError(
    'COST_LIMIT',
    `The answer to the operation ${verb} about ${Math.ceil(cost)} fields, the work for it included; at most ${limit} are given at once.`,
    'Ask for smaller pages ("first"), fewer fields, narrower filters, or several operations.',
  );
}
