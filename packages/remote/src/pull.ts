import type { Acknowledged } from './acknowledged.ts';
import type { AskOptions } from './asking.ts';
import type { Compared, Difference } from './difference.ts';
import { notUnderstood } from './failure.ts';
import { filePathProblem, pathKey } from './file-path.ts';
import type { Choose, Wanted } from './pending.ts';
import type { Remote } from './remote.ts';
import { hashOf } from './text-hash.ts';
import type { Words } from './words.ts';

/** What is taken, and how. */
export interface PullOptions extends AskOptions {
  /** Decides conflicts: only where it says `there` the server counts. */
  readonly choose?: Choose | undefined;
  /** Which notes are taken; all where absent. */
  readonly isWanted?: Wanted | undefined;
  /** Whether the folder keeps no notes at a path: a note there would count as gone. */
  readonly ignores?: ((path: string) => boolean) | undefined;
}

/** A note that a folder is to have. */
export interface NoteToWrite {
  readonly path: string;
  readonly text: string;
  /** The hash of what it takes the place of: anything else that is there by then stays. */
  readonly over: string | undefined;
}

/** A note that a folder is to have no more. */
export interface NoteToRemove {
  readonly path: string;
  /** The hash of what goes: anything else that is there by then stays. */
  readonly over: string;
}

/** What a folder is to do to have what a server changed since both last agreed. */
export interface Pull {
  readonly write: readonly NoteToWrite[];
  readonly remove: readonly NoteToRemove[];
  /** Notes of the server that can be no files here, and why. */
  readonly refused: readonly { readonly path: string; readonly words: Words }[];
  /** Conflicts that nobody decided. */
  readonly conflicts: readonly Compared[];
  /** What the folder is to remember once it did this for some of the paths. */
  readonly acknowledged: (done: Iterable<string>) => Acknowledged;
}

/**
 * What to write and to remove in a folder. Every path is one within it, of a note, whatever the server says; what
 * only the folder changed stays.
 *
 * @throws RemoteError
 */
export async function pull(
  remote: Remote,
  difference: Difference,
  {
    signal,
    choose = () => undefined,
    isWanted = () => true,
    ignores = () => false,
  }: PullOptions = {},
): Promise<Pull> {
  const { notes, there } = difference;
  const isTaken = (each: Compared) =>
    isWanted(each) &&
    (each.fate === 'take' ||
      each.fate === 'take-removal' ||
      (each.fate === 'conflict' && typeof each.there !== 'object' && choose(each) === 'there'));
  const taken = notes.filter(isTaken);
  const remove = taken.flatMap(({ path, here, there: hash }) =>
    hash === undefined && here !== undefined ? [{ path, over: here }] : [],
  );
  const gone = new Set(remove.map(({ path }) => path));
  const stays = notes.filter(({ path, here }) => here !== undefined && !gone.has(path));
  const { fit, refused } = fitting(
    taken.filter((each) => typeof each.there === 'string'),
    // What goes makes room for what differs from it in no more than capitals.
    stays.map(({ path }) => path),
    ignores,
  );
  const write = await textsOf(remote, difference, fit, { signal });
  return {
    write,
    remove,
    refused,
    conflicts: notes.filter((each) => each.fate === 'conflict' && !isTaken(each)),
    acknowledged: (done) => acknowledgedAfter(difference, done),
  };

  function acknowledgedAfter(from: Difference, done: Iterable<string>): Acknowledged {
    const known = new Map(Object.entries(from.acknowledged.notes));
    for (const path of done) {
      const note = there.notes.get(path);
      if (typeof note?.hash !== 'string' || there.version === undefined) known.delete(path);
      else {
        const { hash, revision } = note;
        known.set(path, { hash, revision, epoch: there.version.epoch, pushed: false });
      }
    }
    return { ...from.acknowledged, notes: Object.fromEntries(known) };
  }
}

/** Notes that can be files here, beside those that are or come. */
function fitting(
  taken: readonly Compared[],
  stays: readonly string[],
  ignores: (path: string) => boolean,
) {
  const keys = new Map<string, string>();
  const folders = new Set<string>();
  const add = (path: string) => {
    keys.set(pathKey(path), path);
    for (const folder of foldersOf(path)) folders.add(folder);
  };
  for (const path of stays) add(path);
  const fit: Compared[] = [];
  const refused: { path: string; words: Words }[] = [];
  for (const each of taken) {
    const { path } = each;
    const words = filePathProblem(path) ?? unfit(path);
    if (words === undefined) {
      add(path);
      fit.push(each);
    } else refused.push({ path, words });
  }
  return { fit, refused };

  function unfit(path: string): Words | undefined {
    if (ignores(path))
      return { en: 'is ignored by the manifest', nl: 'wordt genegeerd door het manifest' };
    const twin = keys.get(pathKey(path));
    const isTwin = twin !== undefined && twin !== path;
    const isInNote = foldersOf(path).some((folder) => keys.has(folder));
    if (isTwin || isInNote || folders.has(pathKey(path)))
      return {
        en: 'is that of another note or folder, but for capitals or accents',
        nl: 'is dat van een andere notitie of map, op hoofdletters of accenten na',
      };
    return undefined;
  }
}

/** The folders that a path is in, as `pathKey` gives them. */
function foldersOf(path: string): readonly string[] {
  const parts = pathKey(path).split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** The notes with their texts: those that were not read to be compared are read now, and are as they were. */
async function textsOf(
  remote: Remote,
  { there }: Difference,
  taken: readonly Compared[],
  options: AskOptions,
): Promise<readonly NoteToWrite[]> {
  const missing = taken.flatMap(({ path }) => {
    const note = there.notes.get(path);
    return note === undefined || note.text !== undefined ? [] : [note.id];
  });
  const read = new Map<string, string>();
  for (const { path, text } of await remote.notes(missing, options))
    if (text !== null) read.set(path, text);
  const write: NoteToWrite[] = [];
  for (const { path, here, there: hash } of taken) {
    const text = there.notes.get(path)?.text ?? read.get(path);
    if (text === undefined || (await hashOf(text)) !== hash) throw notUnderstood(remote.address);
    write.push({ path, text, over: here });
  }
  return write;
}
