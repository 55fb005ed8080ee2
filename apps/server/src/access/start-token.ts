import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { CommandError } from '../command.ts';
import { writePrivate } from './private-file.ts';
import { newToken } from './tokens.ts';

/** The token that is made for one start of a server: of an admin in every study, until the server stops. */
export interface StartToken {
  readonly token: string;
  /** Where its owner can read it while the server runs; nothing where no file can be written. */
  readonly file: string | undefined;
  readonly remove: () => Promise<void>;
}

const form = /^start-(\d+)\.token$/u;

/** Makes a token for this start, and writes it where only the owner of the server can read it. */
export async function startToken(folder: string | undefined): Promise<StartToken> {
  const token = newToken();
  const nowhere: StartToken = { token, file: undefined, remove: () => Promise.resolve() };
  if (folder === undefined) return nowhere;
  const file = path.join(folder, `start-${String(process.pid)}.token`);
  try {
    await removeLeftovers(folder);
    await writePrivate(file, () => `${token}\n`);
  } catch (error) {
    if (error instanceof CommandError) return nowhere;
    throw error;
  }
  return { token, file, remove: () => rm(file, { force: true }) };
}

/** Removes what servers left that were killed. Their tokens are good for nothing any more. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, pid] = form.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is one, of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
