import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/**
 * Makes a file that only its owner can read, whole or not at all: the work fills another file beside it, which takes
 * its place when it is on the disk.
 *
 * @param made that other file, where it is there already and empty; where it is gone, nothing takes the place
 */
export async function writeOwnerFile(
  path: string,
  fill: (temporary: string) => Promise<void>,
  made?: string,
): Promise<void> {
  const temporary = made ?? `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if (made === undefined) await (await open(temporary, 'wx', 0o600)).close();
    await fill(temporary);
    await sync(temporary, 'r+');
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // Windows writes names to the disk by itself, and lets nobody open a folder.
  if (process.platform !== 'win32') await sync(dirname(path), 'r');
}

/**
 * Reads a file as `writeOwnerFile` leaves it; nothing where it is a link or no file, where anybody but its owner can
 * have read or written it, as one that came along with a folder, or where it is larger than what was written.
 *
 * @param most bytes that it may have
 * @throws the system's error, where it cannot be read
 */
export function readOwnerFile(path: string, most: number): Uint8Array | undefined {
  if (!lstatSync(path).isFile()) return undefined;
  // What may have come in its place is not followed and not waited for; a system that knows neither has 0 for both.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > most || !isOfOwner(found)) return undefined;
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether a file or folder is of this user alone. Windows has other rights, which a file takes from its folder. */
export function isOfOwner({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o077) === 0);
}

/** Waits until a file or folder is on the disk. */
async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
