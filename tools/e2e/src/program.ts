import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is among folders, or `undefined` where it is in none of them. */
export function programIn(folders: readonly string[], name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** The folders of the `PATH`. */
export function foldersOfPath({ env }: Pick<NodeJS.Process, 'env'> = process): readonly string[] {
  return (env.PATH ?? '').split(delimiter);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Most folders do not have it.
    return false;
  }
}
