import { pull } from '@samenspel/remote';
import type { Comparison } from './comparison.ts';
import type { DifferenceItem } from './difference-item.ts';
import type { RemoteWork } from './remote-work.ts';
import { sayTaken, takeNotes } from './take-notes.ts';

/**
 * Takes what was chosen of a comparison into the folder, and tells what became of it.
 *
 * @returns whether it came to its end; not where the user gave it up
 * @throws RemoteError, or an error of the file system
 */
export async function pullChosen(
  { remote, difference, folder, kept, root }: Comparison,
  chosen: readonly DifferenceItem[],
  work: RemoteWork,
): Promise<boolean> {
  const paths = new Set(chosen.map(({ path }) => path));
  const taken = await work.withProgress(
    work.words.say('Pulling from {0}', remote.address),
    async (signal, tell) => {
      const found = await pull(remote, difference, {
        signal,
        isWanted: ({ path }) => paths.has(path),
        // A conflict is among them only where the user decided it.
        choose: ({ path }) => (paths.has(path) ? 'there' : undefined),
        ignores: folder.ignores,
      });
      return takeNotes(root, found, { ...work, kept, signal, tell });
    },
  );
  if (taken === undefined) return false;
  sayTaken(taken, remote.address, work);
  return true;
}
