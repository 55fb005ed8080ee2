import { systemCode } from '@samenspel/notes/node';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

/**
 * The address of a store in a study's own folder, in a hidden folder that version control passes over. Everything in
 * it can be made again from the notes.
 */
export async function studyStore(study: string): Promise<string> {
  const folder = path.join(study, '.samenspel');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '.gitignore'), '*\n');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.unavailable.code, closed(folder, code), { cause: error });
  }
  return `sqlite:${path.join(folder, 'samenspel.sqlite')}`;
}

function closed(folder: string, code: string): Words {
  return {
    nl: `in ${folder} kan niet worden geschreven (${code}). Noem een andere opslag: --store sqlite:<bestand>.`,
    en: `${folder} cannot be written to (${code}). Name another store: --store sqlite:<file>.`,
  };
}
