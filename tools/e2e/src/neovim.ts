import { foldersOfPath, programIn } from './program.ts';

/**
 * Why Neovim cannot be started on this machine, or `undefined` where it can. A continuous integration run never does
 * without: there, starting it fails instead.
 */
export function neovimMissing({ env }: Pick<NodeJS.Process, 'env'> = process): string | undefined {
  return env.CI === 'true' || programIn(foldersOfPath({ env }), 'nvim') !== undefined
    ? undefined
    : 'Neovim is not on the PATH: install it (Debian: apt-get install neovim)';
}
