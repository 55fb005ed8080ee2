import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Why Neovim cannot be started on this machine, or `undefined` where it can. A continuous integration run never does
 * without: there, starting it fails instead.
 */
export function neovimMissing({ env }: Pick<NodeJS.Process, 'env'> = process): string | undefined {
  if (env.CI === 'true') return undefined;
  const folders = (env.PATH ?? '').split(delimiter);
  return folders.some((folder) => isProgram(join(folder, 'nvim')))
    ? undefined
    : 'Neovim is not on the PATH: install it (Debian: apt-get install neovim)';
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
