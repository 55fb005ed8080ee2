import type { Uri } from 'vscode';
import type { KeptAcknowledged, Pull } from '@samenspel/remote';
import { numberOfNotes, sayUndone, type RemoteWork } from './remote-work.ts';
import { changeStudyFolder } from './study-folder.ts';

/** What became of a pull in a folder. */
export interface Taken {
  readonly written: number;
  readonly removed: number;
  /** Paths of what stays as it is, though it was to be another. */
  readonly left: readonly string[];
  readonly refused: Pull['refused'];
}

interface Taking extends Pick<RemoteWork, 'words' | 'replaceFile'> {
  readonly kept: KeptAcknowledged;
  readonly signal: AbortSignal;
  readonly tell: (message: string) => void;
}

/** Notes after which what was done is kept. */
const keptEvery = 200;

/** Changes a folder, and keeps what was done of it now and then: who ends it goes on from there. */
export async function takeNotes(
  root: Uri,
  taken: Pull,
  { kept, replaceFile, signal, tell, words }: Taking,
): Promise<Taken> {
  const all = taken.remove.length + taken.write.length;
  const done: string[] = [];
  try {
    const left = await changeStudyFolder(root, taken, {
      signal,
      replaceFile,
      async done(path) {
        done.push(path);
        tell(words.say('{0} of {1}', done.length, all));
        if (done.length % keptEvery === 0) await kept.keep(taken.acknowledged(done));
      },
    });
    const gone = new Set(taken.remove.map(({ path }) => path));
    const removed = done.filter((path) => gone.has(path)).length;
    return { written: done.length - removed, removed, left, refused: taken.refused };
  } finally {
    await kept.keep(taken.acknowledged(done));
  }
}

/** Tells what was taken from a server, and what was not and why. */
export function sayTaken(
  { written, removed, left, refused }: Taken,
  address: string,
  { words, output }: Pick<RemoteWork, 'words' | 'output'>,
): void {
  const done = words.say(
    '{0} written from {1}, {2} removed here.',
    ...[numberOfNotes(written, words), address, removed],
  );
  const why = words.say(
    'it was changed here since the comparison, is not saved, or a link is in its way.',
  );
  output.info(done);
  sayUndone(
    [
      ...left.map((path) => `${path}: ${why}`),
      ...refused.map((each) => `${each.path}: ${each.words[words.language]}`),
    ],
    done,
    { words, output },
  );
}
