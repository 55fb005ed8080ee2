import type { Tombstones } from '@samenspel/store';

/** How a store reaches its Neo4j. Times are in milliseconds. */
export interface Neo4jOptions {
  /** `neo4j://` routes in a cluster, `bolt://` goes to one server; `+s` encrypts, `+ssc` does with any certificate. */
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
  /** The database; the user's home database when absent. */
  readonly database?: string;
  /** Connections to one server at most; 100 when absent. */
  readonly poolSize?: number;
  /** How long to wait for a free connection; 10 seconds when absent. */
  readonly acquisitionTimeout?: number;
  /** How long to wait for a server to answer at all; 5 seconds when absent. */
  readonly connectionTimeout?: number;
  /**
   * How long to try writes again that failed in passing; 15 seconds when absent. Reads, for which somebody waits, are
   * tried again for 2 seconds at most, once the database has answered.
   */
  readonly retryTime?: number;
  /** After how long the database ends a transaction by itself; 2 minutes when absent. */
  readonly transactionTimeout?: number;
  /**
   * Which certificates count, and that there is encryption, whether the address says so or not: any, or those alone that
   * authorities in these files (PEM) have signed. When absent and the address asks for encryption with `+s`: those of the
   * authorities that Node knows, to which the variable `NODE_EXTRA_CA_CERTS` adds.
   */
  readonly trust?: 'any' | readonly string[];
  /** Claims above which a study has no snapshot: its pages and counts come from the database. */
  readonly snapshotLimit?: number;
  /**
   * A folder of this machine where snapshots are saved, for the next start. They hold what claims say, without their texts:
   * it is to be as confidential as the database, and is made for its owner alone. When absent none are saved.
   */
  readonly snapshotFolder?: string;
  /** Told of what keeps no answer from being given: a snapshot that could not be saved or read. */
  readonly onProblem?: (message: string) => void;
  /** Days that the history is kept, counted at each write; for ever when absent. */
  readonly historyDays?: number;
  /**
   * Where it is kept what was erased: a file that only this store's servers write, in none of its backups
   * (`openTombstoneFile`). Without it `erase` is UNSUPPORTED, and writes are not held to it.
   */
  readonly tombstones?: Tombstones;
}
