import { folderUris } from '@samenspel/language-service';
import { manifestName, type Refusal } from '@samenspel/notes';
import type { FolderAnswer, FolderEntry } from './files-protocol.ts';
import type { ListedFile } from './files.ts';
import { isHidden, isMarkdown } from './note-paths.ts';

/**
 * The Markdown files of a study whose folders are listed one by one. Other studies are not entered and links are not
 * followed: what may be lost by that comes with a refusal.
 *
 * @throws when the study's own folder cannot be listed
 */
export async function* listNotes(
  root: string,
  isIgnored: (path: string) => boolean,
  listFolder: (uri: string) => Promise<FolderAnswer>,
): AsyncGenerator<ListedFile> {
  const uris = folderUris(root);
  let folders: readonly string[] = [''];
  while (folders.length > 0) {
    // A whole level at once: who lists them may have to ask far away.
    const found = await Promise.all(
      folders.map(async (folder) => {
        const uri = folder === '' ? root : uris.uri(folder);
        return foundIn(folder, await listFolder(uri), isIgnored);
      }),
    );
    for (const { files } of found) yield* files;
    folders = found.flatMap((one) => one.folders);
  }
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
