import type { Connection } from 'vscode-languageserver';
import { folderUris } from '@samenspel/language-service';
import { decodeNote, defaultSizeLimit, manifestName, type Refusal } from '@samenspel/notes';
import { z } from 'zod';
import {
  listFolderMethod,
  readFileMethod,
  type FileAnswer,
  type FileParams,
  type FolderAnswer,
  type FolderEntry,
  type FolderParams,
  type NotThere,
  type TooLarge,
} from './files-protocol.ts';
import type { Files, ListedFile } from './files.ts';
import { isHidden, isMarkdown } from './note-paths.ts';

const notThere = z.object({ refused: z.enum(['vanished', 'unreadable']), found: z.string() });
const tooLarge = z.object({ refused: z.literal('too-large'), found: z.string() });
const entry = z.object({
  // What leads out of its folder is the name of nothing in it.
  name: z.string().regex(/^(?!\.\.?$)[^/]+$/),
  type: z.enum(['file', 'folder', 'link', 'other']),
});
const bytes = z
  .object({ base64: z.string() })
  .transform(({ base64 }) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));

const folderAnswer: z.ZodType<FolderAnswer, FolderAnswer> = z.union([
  z.object({ entries: z.array(entry) }),
  notThere,
]);
const fileAnswer: z.ZodType<Uint8Array | NotThere | TooLarge, FileAnswer> = z.union([
  bytes,
  notThere,
  tooLarge,
]);

/**
 * The files that a client has, asked for by the requests of `files-protocol.ts`. Those of a client that does not answer
 * as it should are unreadable.
 *
 * @param isInitialized comes when the client may be asked
 */
export function filesOfClient(connection: Connection, isInitialized: Promise<unknown>): Files {
  async function ask<Answer>(
    method: string,
    params: FolderParams | FileParams,
    schema: z.ZodType<Answer>,
  ): Promise<Answer | NotThere> {
    await isInitialized;
    try {
      const given: unknown = await connection.sendRequest(method, params);
      return schema.parse(given);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      return { refused: 'unreadable', found };
    }
  }

  return {
    async read(uri) {
      const answer = await ask(readFileMethod, { uri, limit: defaultSizeLimit }, fileAnswer);
      return answer instanceof Uint8Array
        ? decodeNote(answer)
        : { ok: false, refusal: refusalOf(answer) };
    },
    async *list(root, isIgnored) {
      const uris = folderUris(root);
      let folders: readonly string[] = [''];
      while (folders.length > 0) {
        // A whole level at once: the client may have to ask far away.
        const found = await Promise.all(
          folders.map(async (folder) => {
            const uri = folder === '' ? root : uris.uri(folder);
            return foundIn(folder, await ask(listFolderMethod, { uri }, folderAnswer), isIgnored);
          }),
        );
        for (const { files } of found) yield* files;
        folders = found.flatMap((one) => one.folders);
      }
    },
  };
}

/** Files of this machine for what lies on it, and those of the client for the rest. */
export function filesByPlace(ofMachine: Files, ofClient: Files): Files {
  const at = (uri: string) => (uri.startsWith('file:') ? ofMachine : ofClient);
  return {
    read: (uri) => at(uri).read(uri),
    list: (root, isIgnored) => at(root).list(root, isIgnored),
    watch: (root, changed) => at(root).watch?.(root, changed) ?? { close: () => undefined },
  };
}

interface Found {
  readonly files: readonly ListedFile[];
  /** That are to be listed too. */
  readonly folders: readonly string[];
}

/** @throws when the study's own folder cannot be listed */
function foundIn(
  folder: string,
  answer: FolderAnswer,
  isIgnored: (path: string) => boolean,
): Found {
  if ('refused' in answer) {
    if (folder === '') throw new Error(answer.found);
    const files =
      answer.refused === 'vanished' ? [] : [{ path: folder, refusal: refusalOf(answer) }];
    return { files, folders: [] };
  }
  const { entries } = answer;
  if (folder !== '' && entries.some(({ name }) => name === manifestName))
    return { files: [refused(folder, 'nested-study', manifestName)], folders: [] };
  const placed = entries
    .map(({ name, type }) => ({ path: folder === '' ? name : `${folder}/${name}`, type }))
    .filter(({ path }) => !isHidden(path) && !isIgnored(path));
  return {
    files: placed.flatMap(({ path, type }) => fileAt(path, type)),
    folders: placed.flatMap(({ path, type }) => (type === 'folder' ? [path] : [])),
  };
}

function fileAt(path: string, type: FolderEntry['type']): readonly ListedFile[] {
  switch (type) {
    case 'folder':
      return [];
    case 'file':
      return isMarkdown(path) ? [{ path }] : [];
    case 'link':
      // One without an ending may lead to a folder, and hide notes.
      return isMarkdown(path) || !/\.[^/]*$/.test(path)
        ? [refused(path, 'unreadable', 'link')]
        : [];
    case 'other':
      return isMarkdown(path) ? [refused(path, 'unreadable', 'device')] : [];
  }
}

function refused(path: string, code: Refusal['code'], found: string): ListedFile {
  return { path, refusal: { code, found, expected: '' } };
}

function refusalOf({ refused: code, found }: NotThere | TooLarge): Refusal {
  return { code, found, expected: code === 'too-large' ? String(defaultSizeLimit) : '' };
}
