import { existsSync, type Dirent } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { manifestName } from '../study/manifest.ts';
import type { Refusal } from '../text/decode.ts';
import { systemCode } from './system-code.ts';
import { refusalOf } from './refusal.ts';

/** A file that may be a note, or the reason why what stands there is none. Paths are within the study, with `/`. */
export interface FoundFile {
  readonly path: string;
  readonly refusal?: Refusal;
}

export interface Walk {
  readonly isIgnored: (path: string) => boolean;
  /** Called with each folder, as an absolute path, before it is listed. */
  readonly enter?: (folder: string) => void;
}

/**
 * The Markdown files of a study. Hidden folders, installed packages and other studies are not entered and links are
 * not followed: what would be lost by that is told as a refusal.
 *
 * @throws the system's error when the study's folder itself cannot be listed
 */
export async function* noteFiles(study: string, walk: Walk): AsyncGenerator<FoundFile> {
  const root = await realpath(study);
  yield* filesBelow('');

  async function* filesBelow(below: string): AsyncGenerator<FoundFile> {
    const folder = path.join(study, below);
    walk.enter?.(folder);
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      if (below === '') throw error;
      if (systemCode(error) !== 'ENOENT') yield { path: below, refusal: refusalOf(error) };
      return;
    }
    for (const entry of entries) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (!walk.isIgnored(file)) yield* foundAt(file, entry);
    }
  }

  async function* foundAt(file: string, entry: Dirent): AsyncGenerator<FoundFile> {
    const isNote = entry.name.toLowerCase().endsWith('.md');
    if (entry.isDirectory()) {
      if (existsSync(path.join(study, file, manifestName)))
        yield { path: file, refusal: refused('nested-study', manifestName) };
      else yield* filesBelow(file);
    } else if (entry.isSymbolicLink()) {
      // A link to an image is no note; one to a folder hides notes, whatever it is called.
      if (!isNote && !(await leadsToFolder(path.join(study, file)))) return;
      const refusal = await refusalOfLink(root, path.join(study, file));
      if (refusal !== undefined) yield { path: file, refusal };
    } else if (isNote) {
      const kind = entry.isFIFO() ? 'FIFO' : 'device';
      yield entry.isFile() ? { path: file } : { path: file, refusal: refused('unreadable', kind) };
    }
  }
}

async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch (error) {
    // A link that leads nowhere or round and round has no ending where a folder is meant.
    if (systemCode(error) === undefined) throw error;
    return path.extname(link) === '';
  }
}

/** Why a link is not followed; `undefined` when it went away meanwhile. */
async function refusalOfLink(root: string, link: string): Promise<Refusal | undefined> {
  let written: string;
  try {
    written = await readlink(link);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? undefined : refusalOf(error);
  }
  try {
    const target = await realpath(link);
    if (isIn(target, await realpath(path.dirname(link)))) return refused('link-loop', written);
    return refused(isIn(root, target) ? 'link-inside' : 'link-outside', written);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ELOOP') return refused('link-loop', written);
    return code === 'ENOENT' ? refused('link-broken', written) : refusalOf(error);
  }
}

function refused(code: Refusal['code'], found: string): Refusal {
  return { code, found, expected: '' };
}

/** Whether a path is a folder or lies in it. */
function isIn(folder: string, target: string): boolean {
  return target === folder || target.startsWith(`${folder}${path.sep}`);
}
