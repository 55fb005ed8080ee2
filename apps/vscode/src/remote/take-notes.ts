import type { Uri } from 'vscode';
import type { KeptAcknowledged, Pull } from '@samenspel/remote';
import type { Words } from '../words/words.ts';
import { changeStudyFolder } from './study-folder.ts';
import type { ReplaceFile } from './whole-file.ts';

/** What became of a pull in a folder. */
export interface Taken {
  readonly written: number;
  readonly removed: number;
  /** Paths of what stays as it is, though it was to be another. */
  readonly left: readonly string[];
}

interface Taking {
  readonly kept: KeptAcknowledged;
  readonly replaceFile: ReplaceFile;
  readonly signal: AbortSignal;
  readonly tell: (message: string) => void;
  readonly words: Words;
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
    return { written: done.length - removed, removed, left };
  } finally {
    await kept.keep(taken.acknowledged(done));
  }
}
