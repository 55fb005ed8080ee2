import { systemCode } from '@samenspel/notes/node';
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { lookAtOwn } from './own-place.ts';

const keyLength = 32;
const form = /^[\w-]{43}$/u;

/**
 * The key of an access folder, made when it is not there: what servers of one store hide numbers with. Where the
 * folder cannot be written there is one for this start alone.
 *
 * @throws CommandError for a key that is there and cannot be read, is none, or can be changed by others
 */
export async function folderKey(folder: string | undefined): Promise<Uint8Array> {
  const made = randomBytes(keyLength);
  if (folder === undefined) return made;
  const file = path.join(folder, 'key');
  const mine = `${file}.${randomUUID()}`;
  try {
    const kept = await keyIn(file);
    if (kept !== undefined) return kept;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(mine, `${made.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    // A file that is linked is whole, and of two servers that start at once one is first.
    await link(mine, file).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    return (await keyIn(file)) ?? made;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return made;
  } finally {
    await rm(mine, { force: true }).catch(() => undefined);
  }
}

async function keyIn(file: string): Promise<Uint8Array | undefined> {
  try {
    lookAtOwn(file);
    const text = (await readFile(file, 'utf8')).trim();
    if (form.test(text)) return Buffer.from(text, 'base64url');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (isNotThere.has(code)) return undefined;
    throw unreadable(file, code, error);
  }
  throw noKey(file);
}

/** There is no file, or no folder that it could be in. */
const isNotThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function unreadable(file: string, code: string, cause: unknown): CommandError {
  const words = {
    nl: `${file} kan niet worden gelezen (${code}). Kijk de rechten na.`,
    en: `${file} cannot be read (${code}). Check its rights.`,
  };
  return new CommandError(exitCodes.unavailable.code, words, { cause });
}

function noKey(file: string): CommandError {
  return new CommandError(exitCodes.usage.code, {
    nl: `${file} is niet de sleutel die "samenspel serve" schreef. Zet een kopie terug, of verwijder het: dan komt er een nieuwe, en gelden cursors van eerder niet meer.`,
    en: `${file} is not the key that "samenspel serve" wrote. Put a copy back, or remove it: then there is a new one, and cursors of before are not good any more.`,
  });
}
