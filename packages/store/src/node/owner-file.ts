import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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

/** Waits until a file or folder is on the disk. */
async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
