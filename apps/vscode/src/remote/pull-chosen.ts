import { pull } from '@samenspel/remote';
import type { Comparison } from './comparison.ts';
import type { DifferenceItem } from './difference-item.ts';
import { numberOfNotes, sayUndone, type RemoteWork } from './remote-work.ts';
import { takeNotes } from './take-notes.ts';

/**
 * Takes what was chosen of a comparison into the folder, and tells what became of it.
 *
 * @throws RemoteError, or an error of the file system
 */
export async function pullChosen(
  { remote, difference, folder, kept, root }: Comparison,
  chosen: readonly DifferenceItem[],
  { words, output, withProgress, replaceFile }: RemoteWork,
): Promise<void> {
  const paths = new Set(chosen.map(({ path }) => path));
  const taken = await withProgress(
    words.say('Pulling from {0}', remote.address),
    async (signal, tell) => {
      const found = await pull(remote, difference, {
        signal,
        isWanted: ({ path }) => paths.has(path),
        ignores: folder.ignores,
      });
      const change = await takeNotes(root, found, { kept, replaceFile, signal, tell, words });
      return { ...change, refused: found.refused };
    },
  );
  if (taken === undefined) return;
  const done = words.say(
    '{0} written from {1}, {2} removed here.',
    ...[numberOfNotes(taken.written, words), remote.address, taken.removed],
  );
  const why = words.say(
    'it was changed here since the comparison, is not saved, or a link is in its way.',
  );
  output.info(done);
  sayUndone(
    [
      ...taken.left.map((path) => `${path}: ${why}`),
      ...taken.refused.map((each) => `${each.path}: ${each.words[words.language]}`),
    ],
    done,
    { words, output },
  );
}
