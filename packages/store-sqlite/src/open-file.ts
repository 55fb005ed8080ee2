import type { Tombstones } from '@samenspel/store';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { connect, createFile, type Connection } from './connection.ts';
import { finishErasing, type ErasingFile } from './erasing.ts';
import { asStoreError } from './failure.ts';
import { checkFormat, isPresentFormat, migrate } from './migration.ts';
import { purgeDropped } from './purge.ts';
import { createReadTransactions, type ReadTransactions } from './read-transactions.ts';
import { renewRows } from './row-format.ts';
import { createTermWriter } from './terms.ts';
import { createWriteLock, whenFree } from './write-lock.ts';

export interface FileOptions {
  /** Milliseconds to wait for other programs that write. */
  readonly patience?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly historyDays?: number | undefined;
  /** What was erased; beside the file when absent. */
  readonly tombstones?: Tombstones | undefined;
  /** Told of what was erased and is not yet purged from the disk. */
  readonly onProblem?: ((message: string) => void) | undefined;
}

/** A file that is open for one program: one connection writes, others read. */
export interface OpenFile extends ErasingFile {
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
    const writer = await whenFree(patience, undefined, () =>
      connect(path, {
        ...{ timeout: 0, cache: cache.writer, maxBytes: options.maxBytes },
        check: (connection) => {
          checkFormat(connection, path);
        },
      }),
    );
    const { historyDays, tombstones = openTombstoneFile(`${path}.erased`), onProblem } = options;
    return await prepared(writer, { path, patience, historyDays, tombstones, onProblem });
  } catch (error) {
    throw asStoreError(error, path);
  }
}

async function prepared(
  writer: Connection,
  given: Omit<ErasingFile, 'lock' | 'terms'>,
): Promise<OpenFile> {
  const { path, patience } = given;
  const terms = createTermWriter(writer);
  const lock = createWriteLock(writer, patience, terms.forget);
  const file: ErasingFile = { ...given, lock, terms };
  try {
    // Most files need nothing, and then opening one waits for no other program that writes.
    if (!isPresentFormat(writer, path)) {
      await lock.transaction((connection) => migrate(connection, path));
    }
    await renewRows(writer, lock, terms, path);
    await purgeDropped(writer, lock);
    await finishErasing(file, writer);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reads = createReadTransactions(() =>
    connect(path, { timeout: readTimeout, cache: cache.reader, queryOnly: true }),
  );
  return {
    ...file,
    reads,
    purge: () => purgeDropped(writer, lock),
    async close() {
      await lock.close();
      reads.close();
      writer.close();
    },
  };
}
