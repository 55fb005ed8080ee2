import { systemCode } from '@samenspel/notes/node';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, UsageError, type Call, type Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';

/** Option of commands that ask a server as somebody. */
export const tokenFileOption: Readonly<Record<string, Option>> = {
  'token-file': {
    type: 'string',
    value: '<file>',
    help: {
      nl: 'bestand met het token, dat alleen u kunt lezen (anders: SAMENSPEL_TOKEN)',
      en: 'file with the token, which only you can read (else: SAMENSPEL_TOKEN)',
    },
  },
};

/** Bytes of a file with a token: it is one line. */
const mostInFile = 4_096;

/**
 * The token for a server. It is never an argument, which other users of the machine could see.
 *
 * @throws UsageError when there is none; CommandError when its file cannot be read, or others can read it
 */
export async function remoteToken(call: Call, { env, cwd }: Io): Promise<string> {
  const file = call.text('token-file');
  const token = file === undefined ? env.SAMENSPEL_TOKEN : await tokenIn(path.resolve(cwd, file));
  const found = token?.trim() ?? '';
  if (found === '') throw new UsageError(noToken);
  return found;
}

async function tokenIn(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { mode, size } = await handle.stat();
      const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
      if (isOpen) throw new CommandError(exitCodes.failed.code, readByOthers(file));
      if (size > mostInFile) throw new UsageError(noToken);
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, unreadable(file, code), { cause: error });
  }
}

const noToken: Words = {
  nl: 'er is geen token. Zet het in SAMENSPEL_TOKEN of in een bestand (--token-file); de beheerder van de server maakt er een met: samenspel token add <naam> --role researcher',
  en: 'there is no token. Put it into SAMENSPEL_TOKEN or a file (--token-file); the keeper of the server makes one with: samenspel token add <name> --role researcher',
};

function readByOthers(file: string): Words {
  return {
    nl: `anderen kunnen ${file} lezen. Maak het van u alleen: chmod 600 ${file}`,
    en: `others can read ${file}. Make it yours alone: chmod 600 ${file}`,
  };
}

function unreadable(file: string, code: string): Words {
  return {
    nl: `het token in ${file} is niet te lezen (${code}). Kijk het pad en de rechten na.`,
    en: `the token in ${file} cannot be read (${code}). Check the path and the rights.`,
  };
}
