import { systemCode } from '@samenspel/notes/node';
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { StudyMemory } from '../remembered-study.ts';
import { bytesOf, studyOf } from './memory-format.ts';

/** Bytes that a remembered study may have: some hundred thousand notes. */
const most = 256_000_000;
/** Days after which a study that nobody opens is forgotten. */
const days = 30;
/** What this makes: a study, and one that was being written when the machine stopped. */
const own = /^(?:[0-9a-f]{64}\.memory|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.next)$/;

/**
 * Remembers studies in a folder of its own below one that is named. What others could have written is not read, and
 * where the folder cannot be had nothing is remembered.
 *
 * @param place an absolute path; it is made when it is not there, and what else lies in it stays
 */
export function diskMemory(place: string): StudyMemory {
  const folder = join(place, 'remembered-studies');
  const fileOf = (root: string) =>
    join(folder, `${createHash('sha256').update(root).digest('hex')}.memory`);

  return {
    load: (key) =>
      attempted(() => {
        const file = fileOf(key.root);
        if (!isOwn(folder)) return undefined;
        forgetOld(folder);
        const bytes = ownBytes(file);
        const study = bytes === undefined ? undefined : studyOf(key, bytes);
        if (study === undefined) return undefined;
        const now = new Date();
        utimesSync(file, now, now);
        return study;
      }),
    save(key, study) {
      attempted(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(folder)) return;
        const next = join(folder, `${randomUUID()}.next`);
        try {
          writeFileSync(next, bytesOf(key, study), { mode: 0o600, flag: 'wx' });
          renameSync(next, fileOf(key.root));
        } finally {
          rmSync(next, { force: true });
        }
      });
    },
  };
}

/** Where programs keep what they can make again. */
export function usualFolder(): string {
  return join(cachesFolder(), 'samenspel', 'language-server');
}

function cachesFolder(): string {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: ofWindows } = process.env;
  if (chosen !== undefined && isAbsolute(chosen)) return chosen;
  if (process.platform === 'win32' && ofWindows !== undefined) return ofWindows;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

interface Owned {
  readonly uid: number;
  readonly mode: number;
}

/** Whether nobody but this user can have written something. Windows keeps a user's folders by itself. */
function isOfUser({ uid, mode }: Owned): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function isOwn(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && isOfUser(found);
}

function ownBytes(file: string): Uint8Array | undefined {
  // A link is not followed, and what is no file is not waited for; a system that knows neither has 0 for both.
  const open = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = fstatSync(open);
    if (!found.isFile() || found.size > most || !isOfUser(found)) return undefined;
    return readFileSync(open);
  } finally {
    closeSync(open);
  }
}

function forgetOld(folder: string): void {
  const before = Date.now() - days * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    if (!own.test(name)) continue;
    const file = join(folder, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() === true && found.mtimeMs < before) rmSync(file, { force: true });
  }
}

/** What the system refuses is done without. */
function attempted<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
