/** Places for work of which only so much is done at once. */
export interface Places {
  /**
   * Waits for a place; who needs it for the least goes first, and of equals who came first.
   *
   * @throws the reason of the signal when it comes first, or that there are no places any more
   */
  readonly enter: (cost: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly leave: () => void;
  readonly load: () => { readonly running: number; readonly waiting: number };
  /** From now on nobody enters. */
  readonly close: () => void;
}

interface Waiting {
  readonly cost: number;
  readonly go: () => void;
  readonly refuse: () => void;
}

export function createPlaces(most: number): Places {
  const waiting: Waiting[] = [];
  let running = 0;
  let isClosed = false;

  const remove = (one: Waiting) => {
    waiting.splice(waiting.indexOf(one), 1);
  };
  return {
    enter: async (cost, signal) => {
      signal?.throwIfAborted();
      if (isClosed) throw noMorePlaces();
      if (running < most) {
        running += 1;
        return;
      }
      await new Promise<void>((resolve, reject) => {
        const one: Waiting = {
          cost,
          go: () => {
            leaveLine();
            running += 1;
            resolve();
          },
          refuse: () => {
            leaveLine();
            reject(noMorePlaces());
          },
        };
        const giveUp = () => {
          leaveLine();
          reject(givenUp(signal));
        };
        const leaveLine = () => {
          remove(one);
          signal?.removeEventListener('abort', giveUp);
        };
        waiting.push(one);
        signal?.addEventListener('abort', giveUp, { once: true });
      });
    },
    leave: () => {
      running -= 1;
      const [first, ...others] = waiting;
      const next = others.reduce(
        (least, other) => (least !== undefined && other.cost < least.cost ? other : least),
        first,
      );
      next?.go();
    },
    load: () => ({ running, waiting: waiting.length }),
    close: () => {
      isClosed = true;
      for (const one of [...waiting]) one.refuse();
    },
  };
}

/** The error of who comes when nobody enters any more. */
export function noMorePlaces(): Error {
  return new Error('No measures are worked out any more: the server stops.');
}

function givenUp(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error
    ? reason
    : new Error('The measure was given up.', { cause: reason });
}
