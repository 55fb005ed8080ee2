import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../errors.ts';

/** Milliseconds between two tries, and after which a lock is one that a killed program left: work takes a few. */
const times = { retry: 5, left: 10_000 } as const;

/**
 * Does work while no other program does any under the same lock, which is a file beside the one worked on.
 *
 * @param patience milliseconds to wait for others
 * @throws STORE_UNAVAILABLE when others held it all the time
 */
export async function withFileLock<Result>(
  path: string,
  patience: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.lock`;
  const deadline = performance.now() + patience;
  while (!(await isTaken(lock))) {
    await removeLeft(lock);
    if (performance.now() > deadline) {
      throw new StoreError(
        'STORE_UNAVAILABLE',
        `The file ${JSON.stringify(basename(path))} is being written by another program. Try again in a moment.`,
      );
    }
    await setTimeout(times.retry);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function isTaken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Removes a lock that nobody holds any more, under a name of its own first: what another took meanwhile goes back. */
async function removeLeft(lock: string): Promise<void> {
  try {
    const left = await stat(lock);
    if (Date.now() - left.mtimeMs < times.left) return;
    const aside = `${lock}.${randomBytes(6).toString('hex')}`;
    await rename(lock, aside);
    if ((await stat(aside)).ino === left.ino) await rm(aside, { force: true });
    else await rename(aside, lock);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
