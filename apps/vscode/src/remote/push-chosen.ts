import { manifestName } from '@samenspel/notes';
import { push } from '@samenspel/remote';
import type { Comparison } from './comparison.ts';
import type { DifferenceItem } from './difference-item.ts';
import { numberOfNotes, sayUndone, type RemoteWork } from './remote-work.ts';
import { textAt } from './study-folder.ts';

/**
 * Sends what was chosen of a comparison, and tells what became of it.
 *
 * @returns whether it came to its end; not where the user gave it up
 * @throws RemoteError where it was broken off, after what was done is told
 */
export async function pushChosen(
  { remote, difference, folder, kept, root }: Comparison,
  chosen: readonly DifferenceItem[],
  { words, output, withProgress }: RemoteWork,
): Promise<boolean> {
  const paths = new Set(chosen.map(({ path }) => path));
  const { here, manifestText } = folder;
  const hashHere = (path: string) => (path === manifestName ? here.manifest : here.notes.get(path));
  const pushed = await withProgress(words.say('Pushing to {0}', remote.address), (signal, tell) =>
    push(remote, difference, {
      textOf: (path) => textAt(root, path),
      manifest: manifestText,
      isWanted: ({ path }) => paths.has(path),
      // A conflict is among them only where the user decided it.
      choose: ({ path }) => (paths.has(path) ? 'here' : undefined),
      signal,
      async onAcknowledged(acknowledged) {
        await kept.keep(acknowledged);
        const done = chosen.filter(({ path }) => acknowledged.notes[path]?.hash === hashHere(path));
        tell(words.say('{0} of {1}', done.length, chosen.length));
      },
    }),
  );
  if (pushed === undefined) return false;
  await kept.keep(pushed.acknowledged);
  const { sent, removed, isManifestSent, unsent, failure } = pushed;
  const whatIsSent = [
    ...(isManifestSent ? [manifestName] : []),
    ...(isManifestSent && sent.length === 0 ? [] : [numberOfNotes(sent.length, words)]),
  ];
  const done = words.say(
    '{0} sent to {1}, {2} removed there.',
    ...[whatIsSent.join(', '), remote.address, removed.length],
  );
  output.info(done);
  sayUndone(
    unsent.map(({ path, words: why }) => `${path}: ${why[words.language]}`),
    done,
    { words, output },
  );
  if (failure !== undefined) throw failure;
  return true;
}
