import { setTimeout as after } from 'node:timers/promises';
import { stopIfAborted, StoreError, unlessAborted, type Options } from '@samenspel/store';
import neo4j, { isRetryableError, Neo4jError, type Driver, type Session } from 'neo4j-driver';
import { encryptionOf } from './encryption.ts';
import { isUntrusted } from './failure.ts';
import type { Neo4jOptions } from './options.ts';
import { asParameters } from './parameters.ts';
import type { Row } from './row.ts';

export type Parameters = Readonly<Record<string, unknown>>;

/** Statements that are done together, or not at all. */
export interface Transaction {
  readonly run: (text: string, parameters: Parameters) => Promise<readonly Row[]>;
}

interface TransactionOptions extends Options {
  /** Milliseconds after which the database ends the transaction, where that is another time than the usual one. */
  readonly timeout?: number;
}

/** Neo4j, as far as the store needs it: statements in, rows out. */
export interface Database {
  /** One statement on a server that reads. */
  readonly read: (
    text: string,
    parameters: Parameters,
    options?: Options,
  ) => Promise<readonly Row[]>;
  /** Statements one after the other, each of which sees at least what the one before it saw. */
  readonly readInTurn: <Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: Options,
  ) => Promise<Result>;
  /** The rows of one statement as they come. */
  readonly stream: (text: string, parameters: Parameters, options?: Options) => AsyncGenerator<Row>;
  /** One transaction on the server that writes, tried again when it fails in passing: so it may run several times. */
  readonly write: <Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ) => Promise<Result>;
  /** A statement that changes the schema, which cannot be in a transaction with others; tried again as `write` is. */
  readonly define: (text: string, options?: Options) => Promise<void>;
  /** Whether a server answers at all, by a connection that nothing else takes: it is told also while there is none left. */
  readonly ping: (options?: Options) => Promise<void>;
  /** How many sessions work at the moment: each has a connection of its own. */
  readonly working: () => number;
  readonly close: () => Promise<void>;
}

const second = 1000;

/** How long it is tried again what failed in passing. */
const usualRetryTime = 15 * second;

/** The same for reads, once the database has answered: who asks hears soon that it is away. */
const readRetryTime = 2 * second;

/** How often a connection is tried that breaks while it is made. */
const handshakes = 5;

/** Connections for who only wants to know whether a server answers. */
const pingPool = 2;

/** Rows that are sent at once. */
const fetchSize = 2000;

export function connect(options: Neo4jOptions): Database {
  const { user, password = '', database, transactionTimeout: timeout = 120 * second } = options;
  const auth = user === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver = open(options, auth);
  let pinging: Driver | undefined;
  const bookmarkManager = neo4j.bookmarkManager();
  // Who opens waits for a database that starts at the same time.
  let hasAnswered = false;
  let working = 0;

  const session = (mode: 'READ' | 'WRITE', from = driver): Session => {
    const config = {
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      ...(database === undefined ? {} : { database }),
    };
    return from.session(config);
  };

  /**
   * Lets a session be closed as soon as its caller goes away. That resets its connection, which ends what it runs: on the
   * server that runs it, and by no other connection, of which there may be none.
   *
   * @returns ends that
   */
  const closeWith = (own: Session, signal: AbortSignal | undefined): (() => void) => {
    const close = () => {
      // Whoever works with it hears of what comes of that.
      own.close().catch(() => undefined);
    };
    signal?.addEventListener('abort', close, { once: true });
    return () => signal?.removeEventListener('abort', close);
  };

  /** Work in a session of its own, which is begun again when a connection broke while it was made. */
  const withSession = async <Result>(
    mode: 'READ' | 'WRITE',
    given: Options | undefined,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> => {
    for (let attempt = 1; ; attempt += 1) {
      stopIfAborted(given);
      const own = session(mode);
      const keep = closeWith(own, given?.signal);
      working += 1;
      try {
        return await work(own);
      } catch (error) {
        // The driver tries again what breaks later, and not this.
        const isBroken = error instanceof Neo4jError && error.code === 'ProtocolError';
        if (!isBroken || attempt === handshakes) throw error;
      } finally {
        working -= 1;
        keep();
        await own.close();
      }
    }
  };

  /** Work in a session, for which nobody waits any more when the caller goes away: it ends in the database too. */
  const inSession = <Result>(
    mode: 'READ' | 'WRITE',
    given: Options | undefined,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> => unlessAborted(withSession(mode, given, work), given);

  /**
   * A statement that reads, without a transaction around it: that saves half of its cost. What fails in passing is tried
   * again, soon and not for long: the pauses of the driver double until they are longer than anybody waits.
   */
  const readOnce = async (
    own: Session,
    text: string,
    parameters: Parameters,
    given: Options | undefined,
  ): Promise<readonly Row[]> => {
    const { retryTime = usualRetryTime } = options;
    const end = performance.now() + (hasAnswered ? Math.min(retryTime, readRetryTime) : retryTime);
    for (let pause = 50; ; pause = Math.min(2 * pause, second)) {
      stopIfAborted(given);
      try {
        const runner = { run: (...asked: [string, object]) => own.run(...asked, { timeout }) };
        const rows = await rowsOf(runner, text, parameters);
        hasAnswered = true;
        return rows;
      } catch (error) {
        const isOver = given?.signal?.aborted === true || performance.now() + pause > end;
        if (isOver || !isRetryableError(error) || isUntrusted(error)) throw error;
        await after(pause);
      }
    }
  };

  return {
    read: (text, parameters, given) =>
      inSession('READ', given, (own) => readOnce(own, text, parameters, given)),
    readInTurn: (work, given) =>
      inSession('READ', given, (own) =>
        work({ run: (text, parameters) => readOnce(own, text, parameters, given) }),
      ),
    async *stream(text, parameters, given) {
      stopIfAborted(given);
      const own = session('READ');
      const keep = closeWith(own, given?.signal);
      try {
        const result = own.run(text, asParameters(parameters), { timeout: 10 * timeout });
        for await (const record of result) {
          stopIfAborted(given);
          yield record.toObject();
        }
      } catch (error) {
        stopIfAborted(given);
        throw error;
      } finally {
        keep();
        // Closing ends a statement that still runs.
        await own.close();
      }
      // What was cut off is not all of it.
      stopIfAborted(given);
    },
    write: (work, given) =>
      inSession('WRITE', given, (own) =>
        own.executeWrite(
          (transaction) => {
            // It may be the next attempt of who has gone meanwhile.
            stopIfAborted(given);
            return work({
              run: (text, parameters) => {
                stopIfAborted(given);
                return rowsOf(transaction, text, parameters);
              },
            });
          },
          { timeout: given?.timeout ?? timeout },
        ),
      ),
    define: (text, given) =>
      inSession('WRITE', given, async (own) => {
        // Of several servers that make the same constraint at once the database lets one through.
        await own.executeWrite((transaction) => transaction.run(text));
      }),
    async ping(given) {
      stopIfAborted(given);
      pinging ??= open({ ...options, poolSize: pingPool }, auth);
      const own = session('READ', pinging);
      try {
        const asked = readOnce(own, 'RETURN 1', {}, given);
        await unlessAborted(asked, given);
      } finally {
        await own.close();
      }
    },
    working: () => working,
    async close() {
      await Promise.all([driver.close(), pinging?.close()]);
    },
  };
}

function open(
  options: Neo4jOptions,
  auth: ReturnType<typeof neo4j.auth.basic> | undefined,
): Driver {
  const {
    poolSize = 100,
    acquisitionTimeout = 10 * second,
    connectionTimeout = 5 * second,
    retryTime = usualRetryTime,
  } = options;
  const { uri, config } = encryptionOf(options);
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: poolSize,
      connectionAcquisitionTimeout: acquisitionTimeout,
      connectionTimeout,
      maxTransactionRetryTime: retryTime,
      fetchSize,
      telemetryDisabled: true,
      userAgent: 'samenspel',
      ...config,
    });
  } catch (error) {
    throw new StoreError(
      'INVALID',
      'The address of Neo4j cannot be used. Expected neo4j://host:port or bolt://host:port, with +s for encryption.',
      { cause: error },
    );
  }
}

async function rowsOf(
  transaction: {
    run: (
      text: string,
      parameters: object,
    ) => PromiseLike<{ records: readonly { toObject: () => Row }[] }>;
  },
  text: string,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const { records } = await transaction.run(text, asParameters(parameters));
  return records.map((record) => record.toObject());
}
