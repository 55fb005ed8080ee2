import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../system-code.ts';

const keyLength = 32;
const form = /^[\w-]{43}$/u;

/**
 * The key of an access folder, made when it is not there: what servers of one store hide numbers with. Where the
 * folder cannot be written there is one for this start alone.
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
    const text = (await readFile(file, 'utf8')).trim();
    return form.test(text) ? Buffer.from(text, 'base64url') : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
