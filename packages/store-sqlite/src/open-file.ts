import { setTimeout } from 'node:timers/promises';
import { connect, createFile, type Connection } from './connection.ts';
import { asStoreError, isBusy } from './failure.ts';
import { checkFormat, isPresentFormat, migrate } from './migration.ts';
import { purgeDropped } from './purge.ts';
import { createReadTransactions, type ReadTransactions } from './read-transactions.ts';
import { renewRows } from './row-format.ts';
import { createTermWriter, type TermWriter } from './terms.ts';
import { createWriteLock, type WriteLock } from './write-lock.ts';

export interface FileOptions {
  /** Milliseconds to wait for other programs that write. */
  readonly patience?: number | undefined;
  readonly maxBytes?: number | undefined;
}

/** A file that is open for one program: one connection writes, others read. */
export interface OpenFile {
  readonly lock: WriteLock;
  readonly terms: TermWriter;
  readonly reads: ReadTransactions;
  /** Removes what is left of studies that were dropped. */
  readonly purge: () => Promise<void>;
  /** Waits for the write that runs, then lets go of the file. */
  readonly close: () => Promise<void>;
}

const defaultPatience = 30_000;

/** Milliseconds that a read waits while another program opens or closes the file; else reads wait for nobody. */
const readTimeout = 2_000;

/** KiB of pages that a connection remembers. */
const cache = { writer: 65_536, reader: 8_192 } as const;

/** Opens a file, makes it where none is, and brings it to the present format. */
export async function openFile(path: string, options: FileOptions): Promise<OpenFile> {
  const patience = options.patience ?? defaultPatience;
  try {
    createFile(path);
    const writer = await patiently(patience, () =>
      connect(path, {
        ...{ timeout: 0, cache: cache.writer, maxBytes: options.maxBytes },
        check: (connection) => {
          checkFormat(connection, path);
        },
      }),
    );
    return await prepared(path, writer, patience);
  } catch (error) {
    throw asStoreError(error, path);
  }
}

async function prepared(path: string, writer: Connection, patience: number): Promise<OpenFile> {
  const terms = createTermWriter(writer);
  const lock = createWriteLock(writer, patience, terms.forget);
  try {
    // Most files need nothing, and then opening one waits for no other program that writes.
    if (!isPresentFormat(writer, path)) {
      await lock.transaction((connection) => migrate(connection, path));
    }
    await renewRows(writer, lock, terms, path);
    await purgeDropped(writer, lock);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reads = createReadTransactions(() =>
    connect(path, { timeout: readTimeout, cache: cache.reader, queryOnly: true }),
  );
  return {
    lock,
    terms,
    reads,
    purge: () => purgeDropped(writer, lock),
    async close() {
      await lock.close();
      reads.close();
      writer.close();
    },
  };
}

/** Tries again while others hold the file for themselves, as they do for a moment when they make it. */
async function patiently<Result>(patience: number, work: () => Result): Promise<Result> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await setTimeout(10);
  }
}
