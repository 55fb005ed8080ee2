import { systemCode } from '@samenspel/notes/node';
import { isOfOwner, readOwnerFile } from '@samenspel/store/owner-file';
import { createHash, randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
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
const usualMost = 256_000_000;
/** Days after which a study that nobody opens is forgotten. */
const days = 30;
/** What this makes: a study, and one that was being written when the machine stopped. */
const own = /^(?:[0-9a-f]{64}\.memory|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.next)$/;

/**
 * Remembers studies in a folder of its own below one that is named. What others could have written is not read, and
 * where the folder cannot be had nothing is remembered.
 *
 * @param place an absolute path; it is made when it is not there, and what else lies in it stays
 * @param most bytes that a study may have; a larger one is not remembered
 */
export function diskMemory(place: string, most = usualMost): StudyMemory {
  const folder = join(place, 'remembered-studies');
  const fileOf = (root: string) =>
    join(folder, `${createHash('sha256').update(root).digest('hex')}.memory`);

  return {
    load: (key) =>
      attempted(() => {
        const file = fileOf(key.root);
        if (!isOwn(folder)) return undefined;
        forgetOld(folder);
        const bytes = readOwnerFile(file, most);
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
        const bytes = bytesOf(key, study);
        // It would not be read. What is there is of the study as it was.
        if (bytes.length > most) {
          rmSync(fileOf(key.root), { force: true });
          return;
        }
        const next = join(folder, `${randomUUID()}.next`);
        try {
          writeFileSync(next, bytes, { mode: 0o600, flag: 'wx' });
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

function isOwn(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && isOfOwner(found);
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
