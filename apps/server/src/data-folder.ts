import os from 'node:os';
import path from 'node:path';
import type { Io } from './io.ts';

/** Where what is kept for the user is, when nobody says otherwise. */
export function dataFolder(io: Pick<Io, 'env'>): string {
  const home = os.homedir();
  const data =
    io.env.XDG_DATA_HOME ??
    io.env.LOCALAPPDATA ??
    (process.platform === 'darwin'
      ? path.join(home, 'Library/Application Support')
      : path.join(home, '.local/share'));
  return path.join(data, 'samenspel');
}
