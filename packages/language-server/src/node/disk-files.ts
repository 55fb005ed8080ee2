import { noteFiles, readText } from '@samenspel/notes/node';
import type { Decoded } from '@samenspel/notes';
import { fileURLToPath } from 'node:url';
import type { Files } from '../files.ts';
import { watchStudy } from './watched-study.ts';

/** The files of this machine. */
export const diskFiles: Files = {
  read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return vanished(uri);
    const text = readText(file);
    // Both are only answers to who asks whether a file is as it was.
    return text === 'same' || text === 'unsettled' ? vanished(text) : text;
  },
  async *list(root, isIgnored) {
    const folder = pathOf(root);
    if (folder !== undefined) yield* noteFiles(folder, { isIgnored });
  },
  watch(root, changed) {
    const folder = pathOf(root);
    return folder === undefined ? { close: () => undefined } : watchStudy(folder, changed);
  },
};

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
