import {
  createSnapshotKeeper,
  type SnapshotKeeper,
  type SnapshotSource,
} from '@samenspel/snapshot';
import {
  readSnapshotFile,
  removeSnapshotFile,
  snapshotFile,
  writeSnapshotFile,
} from './snapshot-file.ts';
import { studyByName } from './study-row.ts';
import type { WriteLock } from './write-lock.ts';

/** The snapshots of a store, saved beside its file. */
export interface Snapshots extends SnapshotKeeper {
  /** Forgets a study and removes what was saved of it. */
  readonly remove: (study: string) => Promise<void>;
}

export interface SnapshotsOptions {
  readonly limit?: number | undefined;
  readonly onProblem?: ((message: string) => void) | undefined;
}

/** About 300 MB at 60 bytes a claim. */
const defaultLimit = 5_000_000;

/**
 * @param lock held while a file is written or removed, by whichever program: so that none of a former epoch, which may
 * tell of somebody who was erased, is there afterwards
 */
export function createSnapshots(
  path: string,
  source: SnapshotSource,
  lock: WriteLock,
  { limit = defaultLimit, onProblem }: SnapshotsOptions,
): Snapshots {
  const keeper = createSnapshotKeeper(source, {
    limit,
    load: (study) => readSnapshotFile(snapshotFile(path, study)),
    save: (study, bytes, { epoch }) =>
      lock.transaction(async (connection) => {
        if (studyByName(connection, study)?.version.epoch !== epoch) return;
        await writeSnapshotFile(snapshotFile(path, study), bytes);
      }),
    onProblem: (study, problem) => {
      onProblem?.(
        `The snapshot of ${study} was not read or saved, and is built again: ${String(problem)}`,
      );
    },
  });
  return {
    ...keeper,
    async remove(study) {
      await keeper.forget(study);
      await lock.transaction(() => removeSnapshotFile(snapshotFile(path, study)));
    },
  };
}
