import type { ExtensionContext } from 'vscode';
import { rememberApart, type Remember } from './remember.ts';

/** A folder on the disk remembers in itself, where the command finds it too. */
export function rememberOnDisk(context: Pick<ExtensionContext, 'globalStorageUri'>): Remember {
  const apart = rememberApart(context);
  return async (root, remote) => {
    if (root.scheme !== 'file') return apart(root, remote);
    const { keptAcknowledged } = await import('@samenspel/remote/node');
    return keptAcknowledged(root.fsPath, remote);
  };
}
