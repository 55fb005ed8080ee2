import type { ExtensionContext } from 'vscode';
import type { Keeping } from './keeping.ts';
import { rememberApart } from './remember.ts';
import { replaceByEditor, type ReplaceFile } from './whole-file.ts';

/** The same where there is Node: a folder on the disk remembers in itself, where the command finds it too. */
export function keepOnDisk(context: Pick<ExtensionContext, 'globalStorageUri'>): Keeping {
  const replaceFile: ReplaceFile = async (place, text) => {
    if (place.scheme !== 'file') return replaceByEditor(place, text);
    const { replaceOnDisk } = await import('./replace-on-disk.ts');
    return replaceOnDisk(place.fsPath, text);
  };
  const apart = rememberApart(context, replaceFile);
  return {
    replaceFile,
    async remember(root, remote) {
      if (root.scheme !== 'file') return apart(root, remote);
      const { keptAcknowledged } = await import('@samenspel/remote/node');
      return keptAcknowledged(root.fsPath, remote);
    },
  };
}
