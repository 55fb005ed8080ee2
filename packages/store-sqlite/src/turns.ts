import { setImmediate } from 'node:timers/promises';
import { stopIfAborted, type Options } from '@samenspel/store';

/** Milliseconds of work between two turns of the event loop. */
const stretch = 12;

/**
 * Lets others have their turn when the work has gone on for long: statements of SQLite block, so who does many of them
 * awaits this in between.
 */
export type TakeTurns = () => Promise<void> | undefined;

/** @returns what takes turns, and throws ABORTED then when the caller has gone */
export function createTurns(options?: Options): TakeTurns {
  let until = performance.now() + stretch;
  const others = async () => {
    await setImmediate();
    stopIfAborted(options);
    until = performance.now() + stretch;
  };
  return () => (performance.now() < until ? undefined : others());
}

/** Does something with each item, taking turns with others. */
export async function inTurns<Item, Result>(
  items: Iterable<Item>,
  options: Options | undefined,
  work: (item: Item) => Result,
): Promise<Result[]> {
  const takeTurns = createTurns(options);
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    await takeTurns();
  }
  return results;
}
