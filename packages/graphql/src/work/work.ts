import type { FieldNode } from 'graphql';
import { createBudget, type Budget } from './budget.ts';
import { createNearNames, type NearNames } from './near-names.ts';
import type { Measuring } from './measures.ts';
import { createTurns, type Turns } from './turns.ts';

/** What keeps the work of one operation within bounds. */
export interface Work {
  readonly budget: Budget;
  readonly turns: Turns;
  /** Where measures are worked out that take long; in turns with the rest when absent. */
  readonly measuring: Measuring | undefined;
  /** Ends the work. */
  readonly signal: AbortSignal | undefined;
  readonly nearNames: NearNames;
  /** What an item of a list costs, by the merged nodes of the field that gives the list. */
  readonly itemCosts: Map<readonly FieldNode[], number>;
}

/**
 * @param cost the most that the operation may cost
 * @param signal ends the work
 */
export function createWork(
  cost: number | undefined,
  signal: AbortSignal | undefined,
  measuring: Measuring | undefined,
): Work {
  return {
    budget: createBudget(cost),
    turns: createTurns(signal),
    measuring,
    signal,
    nearNames: createNearNames(),
    itemCosts: new Map(),
  };
}
