import { ignored, manifestName, parseManifest, type Manifest } from '@samenspel/notes';
import { noteFiles, readText, systemCode } from '@samenspel/notes/node';
import {
  hashOf,
  manifestHash,
  type Here,
  type NoteToRemove,
  type NoteToWrite,
} from '@samenspel/remote';
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';

/** A folder of notes on the disk, as one side of a push or a pull. */
export interface NotesFolder {
  readonly here: Here;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly ignores: (path: string) => boolean;
}

/**
 * Reads a folder of notes. What cannot be read is told as such: it does not count as gone.
 *
 * @throws CommandError when the manifest is not there or has errors
 */
export async function readNotesFolder(
  folder: string,
  { signal }: Pick<Io, 'signal'>,
): Promise<NotesFolder> {
  const read = readText(path.join(folder, manifestName));
  const manifestText = typeof read !== 'string' && read.ok ? read.text : '';
  const manifest = parseManifest(manifestText);
  if (manifest.diagnostics.some(({ severity }) => severity === 'error'))
    throw new CommandError(exitCodes.problems.code, broken(folder));
  const ignores = ignored(manifest.ignore);
  const notes = new Map<string, string>();
  const unread: string[] = [];
  try {
    for await (const { path: file, refusal } of noteFiles(folder, { isIgnored: ignores })) {
      signal.throwIfAborted();
      const text = refusal === undefined ? textAt(folder, file) : undefined;
      if (text === undefined) unread.push(file);
      else notes.set(file, await hashOf(text));
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, unlisted(folder, code), { cause: error });
  }
  const here = { notes, unread, manifest: await manifestHash(manifestText) };
  return { here, manifest, manifestText, ignores };
}

/** The text of a note as it is now; nothing where it is gone or cannot be read. */
export function textAt(folder: string, file: string): string | undefined {
  const read = readText(path.join(folder, file));
  return typeof read !== 'string' && read.ok ? read.text : undefined;
}

/**
 * Removes notes and writes others, each where the folder still has what it takes the place of.
 *
 * @param done called with the path of each that was done
 * @returns paths of those that were left, since the folder changed meanwhile or has a link in their way
 * @throws CommandError when the disk fails
 */
export async function changeNotesFolder(
  folder: string,
  {
    remove,
    write,
  }: { readonly remove: readonly NoteToRemove[]; readonly write: readonly NoteToWrite[] },
  { signal, done }: Pick<Io, 'signal'> & { readonly done: (path: string) => Promise<void> },
): Promise<readonly string[]> {
  const left: string[] = [];
  try {
    for (const each of remove) {
      signal.throwIfAborted();
      if (await isAs(folder, each)) {
        await rm(path.join(folder, each.path));
        await done(each.path);
      } else left.push(each.path);
    }
    for (const each of write) {
      signal.throwIfAborted();
      if (await isAs(folder, each)) {
        await writeNote(folder, each);
        await done(each.path);
      } else left.push(each.path);
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, unwritable(folder, code), { cause: error });
  }
  return left;
}

/** Whether what is at a path is what somebody saw there, and no link leads out of the folder on the way. */
async function isAs(folder: string, { path: file, over }: Pick<NoteToWrite, 'path' | 'over'>) {
  const parts = file.split('/');
  for (let count = 1; count < parts.length; count += 1) {
    const found = await entryAt(path.join(folder, ...parts.slice(0, count)));
    if (found === undefined) break;
    if (!found.isDirectory()) return false;
  }
  if (over === undefined) return (await entryAt(path.join(folder, file))) === undefined;
  const text = textAt(folder, file);
  return text !== undefined && (await hashOf(text)) === over;
}

async function entryAt(place: string) {
  try {
    return await lstat(place);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a note whole or not at all. */
async function writeNote(folder: string, { path: file, text }: NoteToWrite): Promise<void> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  // Its name is hidden: what a killed program leaves of it is no note.
  const partial = path.join(path.dirname(place), `.${randomUUID()}.partial`);
  try {
    await writeFile(partial, text, { flag: 'wx' });
    await rename(partial, place);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function broken(folder: string): Words {
  return {
    nl: `${manifestName} in ${folder} is niet te lezen of heeft fouten. Kijk met: samenspel check ${folder}`,
    en: `${manifestName} in ${folder} cannot be read or has errors. Look with: samenspel check ${folder}`,
  };
}

function unlisted(folder: string, code: string): Words {
  return {
    nl: `de map ${folder} is niet te lezen (${code}). Kijk de rechten na.`,
    en: `the folder ${folder} cannot be read (${code}). Check its rights.`,
  };
}

function unwritable(folder: string, code: string): Words {
  return {
    nl: `in ${folder} kan niet worden geschreven (${code}). Wat al geschreven is, blijft; kijk de rechten en de ruimte na en haal opnieuw op.`,
    en: `${folder} cannot be written to (${code}). What was written stays; check its rights and space, then pull again.`,
  };
}
