import { Uri, window, workspace } from 'vscode';

/** Lets the user choose where something is saved, beginning in a folder; nothing is written where they choose none. */
export async function saveFile(
  folder: Uri,
  name: string,
  filters: Readonly<Record<string, string[]>>,
  content: Uint8Array,
): Promise<void> {
  const place = await window.showSaveDialog({ defaultUri: Uri.joinPath(folder, name), filters });
  if (place !== undefined) await workspace.fs.writeFile(place, content);
}
