import { commands, Uri, window, workspace } from 'vscode';
import type { Words } from '../words/words.ts';
import { tell } from '../words/tell.ts';

/** In a folder that is open a study is there at once; else its folder is opened. */
export async function showStudy(folder: Uri, { say }: Words): Promise<void> {
  if (workspace.getWorkspaceFolder(folder) !== undefined) {
    await window.showTextDocument(Uri.joinPath(folder, 'samenspel.yaml'));
    return;
  }
  const open = say('Open the Folder');
  const chosen = await tell(say('The study is in {0}.', folder.fsPath), open);
  if (chosen === open) await commands.executeCommand('vscode.openFolder', folder);
}
