import { noteFiles, readText } from '@samenspel/notes/node';
import type { Decoded } from '@samenspel/notes';
import { fileURLToPath } from 'node:url';
import type { Files, FileText } from '../files.ts';
import { watchStudy } from './watched-study.ts';

/** Milliseconds after which a file that is written to again has another time of change, on any file system. */
const settled = 2000;

/** The files of this machine. */
export const diskFiles: Files = {
  read(uri) {
    const found = now(uri);
    return found === 'same' ? vanished(found) : found;
  },
  now,
  async *list(root, isIgnored) {
    const folder = pathOf(root);
    if (folder !== undefined) yield* noteFiles(folder, { isIgnored });
  },
  watch(root, changed) {
    const folder = pathOf(root);
    return folder === undefined ? { close: () => undefined } : watchStudy(folder, changed);
  },
};

function now(uri: string, known?: string): FileText | 'same' {
  const file = pathOf(uri);
  if (file === undefined) return vanished(uri);
  const found = readText(file, { known });
  if (found === 'same') return found;
  // That is only an answer to who asks for files that are settled.
  if (found === 'unsettled') return vanished(found);
  const { stamp, changedAt = Infinity, ...text } = found;
  const isSettled = Math.abs(Date.now() - changedAt) > settled;
  return stamp === undefined || !isSettled ? text : { ...text, stamp };
}

/** The path of a file on this machine; nothing for what lies elsewhere. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function vanished(found: string): Decoded {
  return { ok: false, refusal: { code: 'vanished', found, expected: '' } };
}
