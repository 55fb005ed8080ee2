import { manifestName } from '@samenspel/notes';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';

/** A study on the disk, or the part of it that somebody names. */
export interface Place {
  /** The folder with the manifest, as an absolute path. */
  readonly folder: string;
  /** Path within it of the note or folder that is meant, with `/`; empty for the whole study. */
  readonly part: string;
}

/**
 * The study that a path is of: a folder with a manifest, or a note or folder within one, the nearest above it.
 *
 * @throws CommandError when the path leads to nothing, or to nothing of a study
 */
export async function placeOf(given: string, { cwd }: Pick<Io, 'cwd'>): Promise<Place> {
  const full = path.resolve(cwd, given);
  if (!existsSync(full)) throw new CommandError(exitCodes.nothing.code, absent(given));
  const isFolder = (await stat(full)).isDirectory();
  const start = isFolder ? full : path.dirname(full);
  const folder = nearestStudy(start);
  if (folder === undefined) throw new CommandError(exitCodes.nothing.code, noStudy(given));
  const part = path.relative(folder, full).split(path.sep).join('/');
  if (part === manifestName) return { folder, part: '' };
  if (!isFolder && !part.toLowerCase().endsWith('.md'))
    throw new CommandError(exitCodes.usage.code, noNote(given));
  return { folder, part };
}

/** Whether a path within a study is the part that is meant, or lies in it. */
export function isWithin(part: string, file: string): boolean {
  return part === '' || file === part || file.startsWith(`${part}/`);
}

/** The nearest folder with a manifest, from a folder upwards. */
export function nearestStudy(start: string): string | undefined {
  let folder = start;
  while (!existsSync(path.join(folder, manifestName))) {
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
  return folder;
}

function absent(given: string): Words {
  return {
    nl: `${given} bestaat niet. Noem een map met ${manifestName}, of een notitie daarin.`,
    en: `${given} does not exist. Name a folder with ${manifestName}, or a note in one.`,
  };
}

function noStudy(given: string): Words {
  return {
    nl: `${given} is geen onderzoek: er is geen ${manifestName}, daar niet en in geen map erboven. Begin er een met: samenspel init <map>`,
    en: `${given} is no study: there is no ${manifestName}, neither there nor in a folder above. Start one with: samenspel init <folder>`,
  };
}

function noNote(given: string): Words {
  return {
    nl: `${given} is geen notitie: verwacht een bestand dat eindigt op .md.`,
    en: `${given} is no note: expected a file that ends in .md.`,
  };
}
