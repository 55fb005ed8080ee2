import {
  createSnapshotKeeper,
  SnapshotError,
  type SnapshotKeeper,
  type SnapshotSource,
} from '@samenspel/snapshot';
import type { Version } from '@samenspel/claims';
import type { Neo4jOptions } from './options.ts';
import { savedSnapshots } from './saved-snapshots.ts';

/** The snapshots of a store, saved for the next start where there is a folder for them. */
export interface Snapshots extends SnapshotKeeper {
  /** Forgets a study, and removes what was saved of it. */
  readonly remove: (study: string) => Promise<void>;
  /** Removes what was saved of these studies in another epoch. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => Promise<void>;
  /** Removes what was saved of anything else than these studies in these epochs. */
  readonly clear: (versions: ReadonlyMap<string, Version>) => Promise<void>;
}

type SnapshotsOptions = Pick<Neo4jOptions, 'uri' | 'database' | 'snapshotFolder' | 'onProblem'> & {
  readonly limit: number;
};

/** Whether saved or not, an answer is the same: what fails in saving is told, and fails nothing. */
export function createSnapshots(
  source: SnapshotSource,
  { uri, database = '', snapshotFolder, limit, onProblem = () => undefined }: SnapshotsOptions,
): Snapshots {
  const nothing = () => Promise.resolve();
  if (snapshotFolder === undefined) {
    const keeper = createSnapshotKeeper(source, { limit });
    return { ...keeper, remove: keeper.forget, keepOnly: nothing, clear: nothing };
  }
  const saved = savedSnapshots(snapshotFolder, [new URL(uri).host, database]);
  const tell = (problem: unknown) => {
    const what = problem instanceof Error ? problem.message : String(problem);
    onProblem(`A snapshot was not read, saved or removed, and is built again: ${what}`);
  };
  const epochOf = async (study: string) =>
    (await source.version(study, new AbortController().signal)).epoch;

  /** The last removal of what cannot be used: what is saved instead comes after it. */
  let removing = Promise.resolve();

  const keeper = createSnapshotKeeper(source, {
    limit,
    load: async (study) => saved.read(study, await epochOf(study)),
    async save(study, bytes, { epoch }) {
      await removing;
      if ((await epochOf(study)) !== epoch) return;
      await saved.write(study, epoch, bytes);
      // Somebody may have been erased meanwhile, who looked for a file that was not there yet.
      if ((await epochOf(study)) !== epoch) await saved.remove(study);
    },
    onProblem(study, problem) {
      tell(problem);
      if (problem instanceof SnapshotError)
        removing = removing.then(() => saved.remove(study)).catch(tell);
    },
  });

  return {
    ...keeper,
    async remove(study) {
      await keeper.forget(study);
      await saved.remove(study).catch(tell);
    },
    keepOnly: (versions) => saved.keepOnly(versions).catch(tell),
    clear: (versions) => saved.clear(versions).catch(tell),
  };
}
