import { setImmediate, setTimeout } from 'node:timers/promises';
import { stopIfAborted, StoreError, type Options } from '@samenspel/store';
import type { Connection } from './connection.ts';
import { isBusy } from './failure.ts';

/** Milliseconds between two tries to begin writing while another program writes. */
const retryEvery = 4;

/** Milliseconds of work after which others have a turn before the commit. */
const noticeable = 5;

/** After so many milliseconds of writing, other programs get a chance that is longer than their wait between tries. */
const turn = { after: 200, pause: 7 } as const;

/** Transactions on the connection that writes: one after the other, also among the programs that use the file. */
export interface WriteLock {
  /**
   * Runs work in a transaction that is durable when the promise resolves, and undone when the work throws. The work
   * may let others have turns: nobody else uses the connection meanwhile.
   */
  readonly transaction: <Result>(
    work: (connection: Connection) => Promise<Result> | Result,
    options?: Options,
  ) => Promise<Result>;
  /** Runs work outside of any transaction, while nothing else of this program writes. */
  readonly alone: <Result>(
    work: (connection: Connection) => Promise<Result> | Result,
    options?: Options,
  ) => Promise<Result>;
  /** Waits for what runs; whatever is asked for later is refused. */
  readonly close: () => Promise<void>;
}

/**
 * @param patience milliseconds to wait for another program that writes
 * @param undone called after a transaction was undone
 */
export function createWriteLock(
  connection: Connection,
  patience: number,
  undone: () => void,
): WriteLock {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  let written = 0;

  const checkOpen = (options: Options | undefined) => {
    if (closed) throw closedError();
    stopIfAborted(options);
  };

  const run = async <Result>(
    work: (connection: Connection) => Promise<Result> | Result,
    options: Options | undefined,
  ): Promise<Result> => {
    checkOpen(options);
    await whenFree(patience, options, () => {
      connection.exec('BEGIN IMMEDIATE');
    });
    const began = performance.now();
    try {
      const result = await work(connection);
      // To commit takes long enough by itself.
      if (performance.now() - began > noticeable) await setImmediate();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.database.isTransaction) connection.exec('ROLLBACK');
      undone();
      throw error;
    } finally {
      written += performance.now() - began;
    }
  };

  const pause = async () => {
    if (written < turn.after) return;
    written = 0;
    await setTimeout(turn.pause);
  };

  return {
    transaction(work, options) {
      const result = last.then(() => run(work, options));
      last = result.then(pause, pause);
      return result;
    },
    alone(work, options) {
      const result = last.then(() => {
        checkOpen(options);
        return work(connection);
      });
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}

/**
 * Tries again while other programs hold what is needed.
 *
 * @param patience milliseconds to wait for them
 */
export async function whenFree<Result>(
  patience: number,
  options: Options | undefined,
  work: () => Result,
): Promise<Result> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    // Waiting inside SQLite would stop the whole program.
    await setTimeout(retryEvery);
    stopIfAborted(options);
  }
}

export function closedError(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The store is closed. Open it again.');
}
