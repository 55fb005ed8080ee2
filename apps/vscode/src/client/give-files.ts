import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { RequestType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  listFolderMethod,
  readFileMethod,
  type FileAnswer,
  type FileParams,
  type FolderAnswer,
  type FolderEntry,
  type FolderParams,
  type NotThere,
} from '@samenspel/language-server/files';

const listFolder = new RequestType<FolderParams, FolderAnswer, void>(listFolderMethod);
const readFile = new RequestType<FileParams, FileAnswer, void>(readFileMethod);

/** Gives the language server the files of folders that are open, wherever the editor has them from. */
export function giveFiles(client: BaseLanguageClient): void {
  client.onRequest(listFolder, ({ uri }) => whereOpen(uri, () => entriesOf(uri)));
  client.onRequest(readFile, ({ uri, limit }) =>
    whereOpen(uri, () =>
      answered(uri, async (file): Promise<FileAnswer> => {
        const { size } = await workspace.fs.stat(file);
        if (size > limit) return { refused: 'too-large', found: String(size) };
        return { base64: base64Of(await workspace.fs.readFile(file)) };
      }),
    ),
  );
}

/** What lies in a folder, open in the editor or not. */
export async function entriesOf(uri: string): Promise<FolderAnswer> {
  return answered(uri, async (folder): Promise<FolderAnswer> => {
    const entries = await workspace.fs.readDirectory(folder);
    return { entries: entries.map(([name, type]) => ({ name, type: typeOf(type) })) };
  });
}

/** The language server is given nothing of what lies outside the folders that are open. */
async function whereOpen<T>(given: string, act: () => Promise<T>): Promise<T | NotThere> {
  return workspace.getWorkspaceFolder(Uri.parse(given)) === undefined
    ? { refused: 'vanished', found: given }
    : act();
}

async function answered<T>(given: string, act: (place: Uri) => Promise<T>): Promise<T | NotThere> {
  try {
    return await act(Uri.parse(given));
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    return error.code === 'FileNotFound'
      ? { refused: 'vanished', found: error.code }
      : { refused: 'unreadable', found: error.code };
  }
}

function typeOf(type: FileType): FolderEntry['type'] {
  // A link says of itself what it leads to, too.
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

/** Some thousands of bytes at a time: more are not taken as arguments at once. */
const portion = 0x2000;

function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += portion)
    signs += String.fromCharCode(...bytes.subarray(at, at + portion));
  return btoa(signs);
}
