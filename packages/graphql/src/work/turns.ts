import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';

/** Lets the work of one operation take turns with that of others, piece by piece. */
export interface Turns {
  /**
   * Does a piece of work when it is its turn: the pieces of an operation one after the other, and between those of all
   * operations the event loop comes round, so that nobody waits for more than one of them.
   *
   * @throws ABORTED where the operation was given up before
   */
  readonly take: <Result>(piece: () => Result | Promise<Result>) => Promise<Result>;
}

/** Milliseconds of work after which the event loop comes round. */
const longest = 10;

/** Lets the event loop come round: a message comes at once, where a timer would take a millisecond or four. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/** When the event loop last came round, as far as is known. */
let began = 0;
/** The piece that was last to get a turn, of whichever operation. */
let last: Promise<unknown> = Promise.resolve();

/** Begins a piece behind those that wait already; what it awaits itself holds up nobody. */
async function inTurn<Result>(piece: () => Result | Promise<Result>): Promise<Result> {
  const begun = last.then(async () => {
    if (performance.now() - began > longest) {
      await nextTask();
      began = performance.now();
    }
    return { result: piece() };
  });
  last = settled(begun);
  return (await begun).result;
}

/** @param signal ends the work: what has not begun by then never begins */
export function createTurns(signal: AbortSignal | undefined): Turns {
  let own: Promise<unknown> = Promise.resolve();
  return {
    take: (piece) => {
      const result = own.then(() =>
        inTurn(() => {
          if (signal?.aborted === true) throw givenUp();
          return piece();
        }),
      );
      own = settled(result);
      return result;
    },
  };
}

/** Milliseconds of many small pieces that are done in one turn. */
const several = 5;

/** Does something with each item that there is, taking turns with others: to make one is a piece of work. */
export async function inTurns<Item>(
  items: Iterable<Item>,
  turns: Turns,
  work: (item: Item) => void,
): Promise<void> {
  const all = items[Symbol.iterator]();
  const areMore = () => {
    const end = performance.now() + several;
    do {
      const next = all.next();
      if (next.done === true) return false;
      work(next.value);
    } while (performance.now() < end);
    return true;
  };
  while (await turns.take(areMore));
}

/** The end of some work, however it ends. */
function settled(work: Promise<unknown>): Promise<unknown> {
  return work.catch(() => undefined);
}

/** The error of an operation that ends before its answer. */
export function givenUp(): GraphQLError {
  return apiError(
    'ABORTED',
    'The operation was given up before it was answered.',
    'Ask for less: a narrower filter, fewer measures, or several operations.',
  );
}
