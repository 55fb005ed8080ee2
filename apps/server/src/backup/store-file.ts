import { systemCode } from '@samenspel/notes/node';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../command.ts';
import { toldAddress } from '../configuration/told-address.ts';
import type { Io, Words } from '../io.ts';

/** The file of the store at an address, as an absolute path. @throws UsageError for a store that is no file */
export function storeFile(address: string, io: Io): string {
  const [, file] = /^sqlite:(.+)$/u.exec(address) ?? [];
  if (file === undefined) throw new UsageError(noFile(address));
  return path.resolve(io.cwd, file);
}

/** What every SQLite file begins with (https://www.sqlite.org/fileformat.html). */
const magic = 'SQLite format 3\0';

/** What there is at a place. */
export async function kindOf(place: string): Promise<'nothing' | 'folder' | 'database' | 'other'> {
  try {
    if ((await stat(place)).isDirectory()) return 'folder';
    const handle = await open(place, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
      return buffer.toString('latin1') === magic ? 'database' : 'other';
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'other';
  }
}

function noFile(address: string): Words {
  const shown = JSON.stringify(toldAddress(address));
  return {
    nl: `de opslag is ${shown}; verwacht is sqlite:<bestand> of neo4j://<host>.`,
    en: `the store is ${shown}; expected sqlite:<file> or neo4j://<host>.`,
  };
}

/** That a file is the store itself, and not a backup. */
export function sameFile(file: string): Words {
  return {
    nl: `${file} is de opslag zelf. Noem een ander bestand.`,
    en: `${file} is the store itself. Name another file.`,
  };
}

/** That there is no store in a file. */
export function noStore(file: string): Words {
  return {
    nl: `er is geen opslag ${file}. Noem een andere met --store sqlite:<bestand>.`,
    en: `there is no store ${file}. Name another with --store sqlite:<file>.`,
  };
}
