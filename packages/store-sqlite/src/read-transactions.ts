import type { Connection } from './connection.ts';
import { closedError } from './write-lock.ts';

/**
 * Reads, each in a transaction that shows one version all along. A read may take turns with others, so each has a
 * connection for itself while it lasts: on a shared one, a long read would hold all others at its own version. Most
 * reads end without giving up their turn, because statements block; then one connection serves them all, and more
 * would make nothing faster.
 */
export interface ReadTransactions {
  readonly read: <Result>(
    work: (connection: Connection) => Promise<Result> | Result,
  ) => Promise<Result>;
  /** Begins a read that lasts until `end` is called. */
  readonly begin: () => ReadTransaction;
  readonly close: () => void;
}

export interface ReadTransaction {
  readonly connection: Connection;
  readonly end: () => void;
}

/** Connections kept for the next reads. */
const mostIdle = 3;

export function createReadTransactions(open: () => Connection): ReadTransactions {
  const idle: Connection[] = [];
  const busy = new Set<Connection>();
  let closed = false;

  const end = (connection: Connection) => {
    if (!busy.delete(connection)) return;
    connection.run('ROLLBACK');
    if (idle.length < mostIdle) idle.push(connection);
    else connection.close();
  };

  const begin = (): ReadTransaction => {
    if (closed) throw closedError();
    const connection = idle.pop() ?? open();
    connection.run('BEGIN');
    busy.add(connection);
    return {
      connection,
      end: () => {
        end(connection);
      },
    };
  };

  return {
    begin,
    async read(work) {
      const transaction = begin();
      try {
        return await work(transaction.connection);
      } finally {
        transaction.end();
      }
    },
    close() {
      closed = true;
      for (const connection of [...busy, ...idle]) connection.close();
      busy.clear();
      idle.length = 0;
    },
  };
}
