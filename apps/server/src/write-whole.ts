import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Writes lines to a file, whole or not at all: a file that was there stays until the new one is complete.
 *
 * @throws CommandError when the file cannot be written
 */
export async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await pipeline(lines, createWriteStream(partial));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    if (!isSystemError(error)) throw error;
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

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
