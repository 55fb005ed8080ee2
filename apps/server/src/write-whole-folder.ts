import { systemCode } from '@samenspel/notes/node';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Words } from './io.ts';

/**
 * Writes files to a new folder, all of them or none.
 *
 * @param texts what is to be put at the end of which file, as it comes
 * @throws CommandError when the folder holds something already, or cannot be written
 */
export async function writeWholeFolder(
  folder: string,
  texts: AsyncIterable<{ readonly file: string; readonly text: string }>,
): Promise<void> {
  const partial = `${folder}.${randomUUID()}.partial`;
  try {
    if (await holdsSomething(folder))
      throw new CommandError(exitCodes.failed.code, occupied(folder));
    await mkdir(partial);
    await appendAll(partial, texts);
    // An empty folder gives way; one that somebody filled meanwhile does not.
    await rmdir(folder).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, notWritten(folder, error.message), {
      cause: error,
    });
  }
}

async function holdsSomething(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return false;
    if (code === 'ENOTDIR') return true;
    throw error;
  }
}

async function appendAll(
  folder: string,
  texts: AsyncIterable<{ readonly file: string; readonly text: string }>,
): Promise<void> {
  const handles = new Map<string, FileHandle>();
  try {
    for await (const { file, text } of texts) {
      const handle = handles.get(file) ?? (await open(path.join(folder, file), 'wx'));
      handles.set(file, handle);
      await handle.writeFile(text);
    }
  } finally {
    for (const handle of handles.values()) await handle.close();
  }
}

function occupied(folder: string): Words {
  return {
    nl: `${folder} is er al, en niet leeg. Noem een andere map, of haal deze eerst weg.`,
    en: `${folder} is there already, and not empty. Name another folder, or remove this one first.`,
  };
}

function notWritten(folder: string, reason: string): Words {
  return {
    nl: `de map ${folder} kan niet worden geschreven (${reason}). Kijk na waar ze komt en wie daar mag schrijven.`,
    en: `the folder ${folder} cannot be written (${reason}). Check where it goes and who may write there.`,
  };
}
