import { systemCode } from '@samenspel/notes/node';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Writes lines to a file, whole or not at all: a file that was there stays until the new one is complete. What is no
 * file, such as a pipe or a terminal, gets the lines as they come.
 *
 * @throws CommandError when the file cannot be written
 */
export async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  try {
    const there = await stat(file).catch(() => undefined);
    if (there !== undefined && !there.isFile()) {
      await pipeline(lines, createWriteStream(file));
      return;
    }
    // Through a link to the file that it leads to: the link stays.
    await replaceFile(there === undefined ? file : await realpath(file), lines);
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
    throw new CommandError(
      exitCodes.failed.code,
      {
        en: `${file} cannot be written (${error.message}). Check the folder and its rights.`,
        nl: `${file} kan niet worden geschreven (${error.message}). Kijk de map en de rechten na.`,
      },
      { cause: error },
    );
  }
}

async function replaceFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  // A name that nobody has, beside the file, so that it can take its place at once.
  const partial = `${file}.${randomUUID()}.partial`;
  // It is there before anything is written, so that it can be removed whatever happens.
  const handle = await open(partial, 'wx');
  try {
    await pipeline(lines, handle.createWriteStream());
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
