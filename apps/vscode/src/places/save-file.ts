import { Uri, window, workspace } from 'vscode';
import type { SavedFileMessage } from '../panel/saved-file-message.ts';

/** Lets the user choose where a file of a panel is saved, beginning in a folder; nothing is written where they choose none. */
export async function saveFile(
  folder: string,
  { name, content }: Pick<SavedFileMessage, 'name' | 'content'>,
): Promise<void> {
  const ending = name.replace(/^.*\./u, '');
  const place = await window.showSaveDialog({
    defaultUri: Uri.joinPath(Uri.parse(folder), name),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (place === undefined) return;
  await workspace.fs.writeFile(
    place,
    Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)),
  );
}
