import { folderUris } from '@samenspel/language-service';
import { manifestName, type Refusal } from '@samenspel/notes';
import type { FolderAnswer, FolderEntry } from './files-protocol.ts';
import type { ListedFile } from './files.ts';
import { isHidden, isMarkdown } from './note-paths.ts';

/** Folders that are listed at once: who lists them may have to ask far away, and answer one after the other. */
const atOnce = 32;

/** What is known of a folder, where it may take too long to come. */
export type ListedFolder = FolderAnswer | Late;

/** What was asked for did not come in time: whether it is there is not known. */
export interface Late {
  readonly refused: 'late';
  /** How long was waited. */
  readonly found: string;
}

/**
 * The Markdown files of a study whose folders are listed one by one. Other studies are not entered and links are not
 * followed: what may be lost by that comes with a refusal, and so does a folder that is late.
 *
 * @throws when the study's own folder cannot be listed, other than for being late
 */
export async function* listNotes(
  root: string,
  isIgnored: (path: string) => boolean,
  listFolder: (uri: string) => Promise<ListedFolder>,
): AsyncGenerator<ListedFile> {
  const uris = folderUris(root);
  let folders: readonly string[] = [''];
  while (folders.length > 0) {
    const below: string[] = [];
    for (let from = 0; from < folders.length; from += atOnce) {
      const found = await Promise.all(
        folders.slice(from, from + atOnce).map(async (folder) => {
          const uri = folder === '' ? root : uris.uri(folder);
          return foundIn(folder, await listFolder(uri), isIgnored);
        }),
      );
      for (const one of found) {
        yield* one.files;
        for (const folder of one.folders) below.push(folder);
      }
    }
    folders = below;
  }
}

interface Found {
  readonly files: readonly ListedFile[];
  /** That are to be listed too. */
  readonly folders: readonly string[];
}

/** @throws when the study's own folder cannot be listed, other than for being late */
function foundIn(
  folder: string,
  answer: ListedFolder,
  isIgnored: (path: string) => boolean,
): Found {
  if ('refused' in answer) {
    if (folder === '' && answer.refused !== 'late') throw new Error(answer.found);
    const files =
      answer.refused === 'vanished' ? [] : [refused(folder, answer.refused, answer.found)];
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
