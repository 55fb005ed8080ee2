import { FileSystemError, Uri, workspace } from 'vscode';
import { randomBytes } from '../panel/random.ts';

/** Puts a text in the place of a file; where there is none, it makes one. */
export type ReplaceFile = (place: Uri, text: string) => Promise<void>;

/**
 * Replaces a file as whole as its file system writes one. The editor's own renaming would not do: it first deletes what
 * is there, and when it fails after that, nothing is left.
 */
export const replaceByEditor: ReplaceFile = async (place, text) => {
  await workspace.fs.writeFile(place, new TextEncoder().encode(text));
};

/**
 * Makes a file, whole or not at all.
 *
 * @returns whether it did: not where something is there, which stays as it is
 * @throws FileSystemError when it cannot be written
 */
export async function createFile(place: Uri, text: string): Promise<boolean> {
  const folder = Uri.joinPath(place, '..');
  await workspace.fs.createDirectory(folder);
  // Its name is hidden: what is left of it when the editor ends is no note.
  const partial = Uri.joinPath(folder, `.${randomBytes(12)}.partial`);
  try {
    await replaceByEditor(partial, text);
    await workspace.fs.rename(partial, place, { overwrite: false });
    return true;
  } catch (error) {
    await workspace.fs.delete(partial).then(undefined, () => undefined);
    if (error instanceof FileSystemError && error.code === 'FileExists') return false;
    throw error;
  }
}
