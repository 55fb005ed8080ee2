import { systemCode } from '@samenspel/notes/node';
import { readFile } from 'node:fs/promises';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { lookAtOwn } from './own-place.ts';

/** What a file says, read again whenever the file is another one. */
export type KeptFile<Content> = () => Promise<Content>;

/**
 * @param read makes something of the text; of nothing where the file is not there
 * @throws CommandError when it is called, for a file that cannot be read or that others can change
 */
export function keptFile<Content>(
  file: string,
  read: (text: string | undefined) => Content,
): KeptFile<Content> {
  let kept: { readonly stamp: string; readonly content: Content } | undefined;
  return async () => {
    const stamp = stampOf(file);
    if (kept?.stamp === stamp) return kept.content;
    const content = read(stamp === '' ? undefined : await textOf(file));
    // A file that was replaced meanwhile has another stamp, and is read the next time.
    kept = { stamp, content };
    return content;
  };
}

/** What tells that a file is as it was; asked for at each request, where waiting for a thread would cost more. */
function stampOf(file: string): string {
  try {
    const found = lookAtOwn(file);
    if (found === undefined) return '';
    return [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const message = {
    nl: `${file} kan niet worden gelezen (${code}). Kijk de rechten na.`,
    en: `${file} cannot be read (${code}). Check its rights.`,
  };
  return new CommandError(exitCodes.unavailable.code, message, { cause: error });
}
