import { Uri, window, workspace } from 'vscode';
import type { SavedFileMessage } from '../panel/saved-file-message.ts';

/** Saves a file that the page of a panel made. */
export async function saveFile(
  folder: string,
  { name, content }: Pick<SavedFileMessage, 'name' | 'content'>,
): Promise<void> {
  await saveBytes(
    Uri.parse(folder),
    name,
    Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
  );
}

/** Lets the user choose where a file is saved, beginning in a folder; nothing is written where they choose none. */
export async function saveBytes(
  folder: Uri | undefined,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const ending = name.replace(/^.*\./u, '');
  const place = await window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (place !== undefined) await workspace.fs.writeFile(place, bytes);
}
