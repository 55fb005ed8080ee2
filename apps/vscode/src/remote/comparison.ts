import type { Uri } from 'vscode';
import type { StudySummary } from '@samenspel/language-server/protocol';
import { compare, hashOf, look, manifestHash, openRemote } from '@samenspel/remote';
import type { Difference, KeptAcknowledged, Remote } from '@samenspel/remote';
import type { Words } from '../words/words.ts';
import type { DifferenceItem } from './difference-item.ts';
import { differenceItems } from './difference-items.ts';
import type { Remember } from './remember.ts';
import type { ServerWithToken } from './signed-server.ts';
import { readStudyFolder, textAt, type StudyFolder } from './study-folder.ts';

/** How a study in the editor and a server were found to differ. */
export interface Comparison {
  readonly study: Pick<StudySummary, 'root' | 'title'>;
  readonly root: Uri;
  /** Who was asked, and as whom. */
  readonly server: ServerWithToken;
  readonly remote: Remote;
  readonly folder: StudyFolder;
  readonly kept: KeptAcknowledged;
  readonly difference: Difference;
  readonly items: readonly DifferenceItem[];
}

export interface Compared {
  readonly study: Pick<StudySummary, 'root' | 'title'>;
  readonly root: Uri;
  readonly server: ServerWithToken;
}

interface Comparing {
  readonly words: Words;
  readonly remember: Remember;
  readonly signal: AbortSignal;
}

/**
 * Compares a study as it is saved with a server. Nothing is written, but what both are found to have alike is remembered.
 *
 * @throws RemoteError, FileSystemError, or an error that says what is wrong with the folder
 */
export async function compareStudy(
  { study, root, server }: Compared,
  { words, remember, signal }: Comparing,
): Promise<Comparison> {
  const folder = await readStudyFolder(root, signal);
  if (folder === undefined)
    throw new Error(words.say('samenspel.yaml cannot be read or has errors: mend these first.'));
  const { language } = words;
  const remote = openRemote({ ...server, study: folder.manifest.study.id, language });
  const kept = await remember(root, remote);
  const there = await look(remote, kept.acknowledged, { signal });
  const difference = compare(folder.here, there, kept.acknowledged);
  // What was found to be the same need not be read again, whatever else differs.
  await kept.keep(difference.acknowledged);
  const items = differenceItems(difference, language);
  return { study, root, server, remote, folder, kept, difference, items };
}

/** Whether the folder has a note, or the manifest, saved as it was when it was compared. */
export async function isAsCompared(
  { root, difference: { notes, manifest } }: Comparison,
  path: string,
): Promise<boolean> {
  const isManifest = path === manifest?.path;
  const compared = isManifest ? manifest : notes.find((each) => each.path === path);
  const text = await textAt(root, path);
  const hash = text === undefined ? undefined : await (isManifest ? manifestHash : hashOf)(text);
  return compared !== undefined && hash === compared.here;
}

/**
 * Whether the server has a note as it was when it was compared.
 *
 * @throws RemoteError
 */
export async function isThereAsCompared(
  { remote, difference: { there } }: Comparison,
  path: string,
): Promise<boolean> {
  const { version, notes } = await remote.read();
  const now = notes.find((each) => each.path === path);
  const isOfPast = version.epoch === there.version?.epoch;
  return isOfPast && now?.revision === there.notes.get(path)?.revision;
}

/** The text that the server has of a note or of the manifest; nothing where it has none. */
export async function textThere(
  { difference: { there, manifest }, remote }: Comparison,
  path: string,
): Promise<string | undefined> {
  if (path === manifest?.path) return there.manifest?.text;
  const note = there.notes.get(path);
  if (note === undefined || note.text !== undefined) return note?.text;
  const [read] = await remote.notes([note.id]);
  const text = read?.text ?? undefined;
  // What came in its place meanwhile is not what was compared.
  return text !== undefined && (await hashOf(text)) === note.hash ? text : undefined;
}
