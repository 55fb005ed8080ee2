import { systemCode } from '@samenspel/notes/node';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/**
 * Writes a file that only its owner can read, whole or not at all. While it is written nobody else can begin to: the
 * new file has one name, which two cannot make.
 *
 * @param text gives what is to be written, once nobody else writes; nothing leaves the file as it is
 * @throws CommandError when another writes it, or it cannot be written
 */
export async function writePrivate(
  file: string,
  text: () => string | undefined | Promise<string | undefined>,
): Promise<void> {
  const made = `${file}.new`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(made, 'wx', 0o600);
    let isMine = true;
    try {
      const written = await text();
      if (written === undefined) return;
      await handle.writeFile(written);
      await handle.sync();
      await rename(made, file);
      // From here on that name may be of the next who writes.
      isMine = false;
    } finally {
      await handle.close();
      if (isMine) await rm(made, { force: true });
    }
  } catch (error) {
    throw unwritable(file, made, error);
  }
}

function unwritable(file: string, made: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'EEXIST') {
    return new CommandError(
      exitCodes.unavailable.code,
      {
        nl: `een andere opdracht verandert ${file}. Probeer het opnieuw; loopt er geen, verwijder dan ${made}.`,
        en: `another command is changing ${file}. Try again; if none runs, remove ${made}.`,
      },
      { cause: error },
    );
  }
  return new CommandError(
    exitCodes.unavailable.code,
    {
      nl: `${file} kan niet worden geschreven (${code}). Kijk de rechten na, of noem een andere map met --access-folder.`,
      en: `${file} cannot be written (${code}). Check its rights, or name another folder with --access-folder.`,
    },
    { cause: error },
  );
}
