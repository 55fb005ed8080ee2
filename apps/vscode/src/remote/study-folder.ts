import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import { listNotes } from '@samenspel/language-server/listing';
import {
  decodeNote,
  defaultSizeLimit,
  ignored,
  manifestName,
  parseManifest,
  type Manifest,
} from '@samenspel/notes';
import { hashOf, manifestHash } from '@samenspel/remote';
import type { Here, NoteToRemove, NoteToWrite, Pull } from '@samenspel/remote';
import { entriesOf } from '../client/give-files.ts';
import { placeIn } from './place-in.ts';
import { createFile, type ReplaceFile } from './whole-file.ts';

/** A folder of notes as it is saved, as one side of a push or a pull. It may lie wherever the editor has files from. */
export interface StudyFolder {
  readonly here: Here;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly ignores: (path: string) => boolean;
}

/** Notes that are read at once: the editor may have to ask far away. */
const atOnce = 16;

/**
 * Reads a folder of notes; nothing where its manifest is not there or has errors. What else cannot be read is told as
 * such: it does not count as gone.
 *
 * @throws FileSystemError when the folder itself cannot be listed, and what the signal gives
 */
export async function readStudyFolder(
  root: Uri,
  signal: AbortSignal,
): Promise<StudyFolder | undefined> {
  const manifestText = await textAt(root, manifestName);
  if (manifestText === undefined) return undefined;
  const manifest = parseManifest(manifestText);
  if (manifest.diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const ignores = ignored(manifest.ignore);
  const notes = new Map<string, string>();
  const unread: string[] = [];
  const paths: string[] = [];
  for await (const { path, refusal } of listNotes(root.toString(), ignores, entriesOf))
    (refusal === undefined ? paths : unread).push(path);
  for (let from = 0; from < paths.length; from += atOnce) {
    signal.throwIfAborted();
    const part = paths.slice(from, from + atOnce);
    const texts = await Promise.all(part.map((path) => textAt(root, path)));
    for (const [at, path] of part.entries()) {
      const text = texts[at];
      if (text === undefined) unread.push(path);
      else notes.set(path, await hashOf(text));
    }
  }
  return {
    here: { notes, unread, manifest: await manifestHash(manifestText) },
    ...{ manifest, manifestText, ignores },
  };
}

/** The text of a note as it is saved now; nothing where it is gone, a link or cannot be read. */
export async function textAt(root: Uri, path: string): Promise<string | undefined> {
  const place = placeIn(root, path);
  try {
    const { type, size } = await workspace.fs.stat(place);
    if (type !== FileType.File || size > defaultSizeLimit) return undefined;
    const decoded = decodeNote(await workspace.fs.readFile(place));
    return decoded.ok ? decoded.text : undefined;
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}

interface Changing {
  readonly signal: AbortSignal;
  readonly replaceFile: ReplaceFile;
  /** Called with the path of each that was done. */
  readonly done: (path: string) => Promise<void>;
}

/**
 * Removes notes and writes others, each where the folder still has what it takes the place of.
 *
 * @returns paths of those that were left, since the folder changed meanwhile, what is open there is not saved, or there
 * is a link in their way
 * @throws an error of the file system when the folder cannot be written to, and what the signal gives
 */
export async function changeStudyFolder(
  root: Uri,
  { remove, write }: Pick<Pull, 'remove' | 'write'>,
  { signal, replaceFile, done }: Changing,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const each of [...remove, ...write]) {
    signal.throwIfAborted();
    const isDone = (await isAs(root, each)) && (await change(placeIn(root, each.path), each));
    if (isDone) await done(each.path);
    else left.push(each.path);
  }
  return left;

  /** @returns whether it did: what appeared meanwhile stays */
  async function change(place: Uri, each: NoteToRemove | NoteToWrite): Promise<boolean> {
    if (!('text' in each)) await workspace.fs.delete(place);
    else if (each.over === undefined) return createFile(place, each.text);
    else await replaceFile(place, each.text);
    return true;
  }
}

/** Whether what is at a path is what somebody saw there, and no link leads out of the folder on the way. */
async function isAs(
  root: Uri,
  { path, over }: { readonly path: string; readonly over: string | undefined },
): Promise<boolean> {
  if (isUnsaved(placeIn(root, path))) return false;
  const parts = path.split('/');
  for (let count = 1; count < parts.length; count += 1) {
    const type = await typeAt(placeIn(root, parts.slice(0, count).join('/')));
    if (type === undefined) break;
    if (type !== FileType.Directory) return false;
  }
  if (over === undefined) return (await typeAt(placeIn(root, path))) === undefined;
  const text = await textAt(root, path);
  return text !== undefined && (await hashOf(text)) === over;
}

/** Whether a file is open with changes that are not saved. */
function isUnsaved(place: Uri): boolean {
  const uri = place.toString();
  return workspace.textDocuments.some((each) => each.isDirty && each.uri.toString() === uri);
}

/** What is at a place, a link being one beside what it leads to; nothing where there is nothing. */
export async function typeAt(place: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(place)).type;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
