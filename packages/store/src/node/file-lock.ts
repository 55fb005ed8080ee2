import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StoreError } from '../errors.ts';

/** Milliseconds between two tries, and after which a lock is one that a killed program left: work takes a few. */
const times = { retry: 5, left: 10_000 } as const;

/**
 * Does work while no other program does any under the same lock, which is a folder beside the file that is worked on. In
 * it is an empty file of this try, which the work fills and moves into its place. So it cannot do that any more where
 * others took the lock for one that was left, as after a pause of the whole machine: then the work is done again.
 *
 * @param patience milliseconds to wait for others
 * @param work gets the empty file, and must not make it again where it is gone
 * @throws STORE_UNAVAILABLE when others held the lock all the time
 */
export async function withFileLock<Result>(
  path: string,
  patience: number,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const lock = `${path}.lock`;
  const deadline = performance.now() + patience;
  for (;;) {
    const name = randomBytes(6).toString('hex');
    await take(lock, name, deadline);
    const file = join(lock, name);
    try {
      return await work(file);
    } catch (error) {
      if (!isGone(error, file)) throw error;
      if (performance.now() > deadline) throw busy(lock);
    } finally {
      await rm(file, { force: true });
      await release(lock);
      await removeStrays(lock);
    }
  }
}

/** Takes the lock with a file of this name in it, both at once, when nobody has it. */
async function take(lock: string, name: string, deadline: number): Promise<void> {
  const own = `${lock}.${name}`;
  try {
    await make(own, name);
    while (!(await isMoved(own, lock))) {
      await removeLeft(lock);
      // Others may have taken it for one that was left.
      await make(own, name);
      if (performance.now() > deadline) throw busy(lock);
      await setTimeout(times.retry);
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a folder with a file in it, where they are not there. */
async function make(folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder, 0o700);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  await (await open(join(folder, name), 'a', 0o600)).close();
}

/** Moves a folder to the place of the lock, unless there is one with a file in it. */
async function isMoved(own: string, lock: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(own, now, now);
    await rename(own, lock);
    return true;
  } catch (error) {
    if (isTaken(error) || hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Whether a folder could not be moved or removed because there is another, or something in it. */
function isTaken(error: unknown): boolean {
  const codes = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM', 'EACCES', 'EBUSY'];
  return codes.some((code) => hasCode(error, code));
}

/** Removes a lock that nobody holds any more. One that another took meanwhile may go with it: who has it notices. */
async function removeLeft(lock: string): Promise<void> {
  try {
    if (!(await isLeft(lock))) return;
    const aside = `${lock}.${randomBytes(6).toString('hex')}`;
    await rename(lock, aside);
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** Removes what programs left that were killed while they waited. What cannot be removed does no harm, and stays. */
async function removeStrays(lock: string): Promise<void> {
  const [folder, start] = [dirname(lock), `${basename(lock)}.`];
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start)) continue;
    const stray = join(folder, name);
    try {
      if (await isLeft(stray)) await rm(stray, { recursive: true, force: true });
    } catch {
      // Another program was quicker, or it is of another user.
    }
  }
}

/** Whether nobody can be at work with a folder any more: who waits or works touches it often. */
async function isLeft(folder: string): Promise<boolean> {
  // Either way: the clock may have been set back since.
  return Math.abs(Date.now() - (await stat(folder)).mtimeMs) >= times.left;
}

/** Removes the lock, unless it is another's by now. */
async function release(lock: string): Promise<void> {
  try {
    await rmdir(lock);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !isTaken(error)) throw error;
  }
}

/** Whether work failed because its file is gone. */
function isGone(error: unknown, file: string): boolean {
  return hasCode(error, 'ENOENT') && 'path' in error && error.path === file;
}

function busy(lock: string): StoreError {
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The file ${JSON.stringify(basename(lock, '.lock'))} is being written by another program. Try again in a moment.`,
  );
}

export function hasCode(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && error.code === code;
}
