import { FileSystemError, Uri, workspace, type ExtensionContext } from 'vscode';
import type { KeptAcknowledged, Remote } from '@samenspel/remote';
import type { ReplaceFile } from './whole-file.ts';

/**
 * What a folder remembers of a study on a server. What came along with a folder, as from a clone, is nobody's word: it
 * is kept where only its owner writes.
 */
export type Remember = (
  root: Uri,
  remote: Pick<Remote, 'address' | 'study'>,
) => Promise<KeptAcknowledged>;

/** Remembers among the extension's own files what folders cannot that lie on no disk of this machine. */
export function rememberApart(
  { globalStorageUri }: Pick<ExtensionContext, 'globalStorageUri'>,
  replaceFile: ReplaceFile,
): Remember {
  return async (root, remote) => {
    const { acknowledgedFrom, hashOf, keptName, nothingAcknowledged } =
      await import('@samenspel/remote');
    const { address, study } = remote;
    const name = (await hashOf(root.toString())).slice(0, 16);
    const folder = Uri.joinPath(globalStorageUri, 'remembered', name);
    const file = Uri.joinPath(folder, await keptName(remote));
    return {
      acknowledged:
        acknowledgedFrom(await jsonAt(file), remote) ?? nothingAcknowledged(address, study),
      async keep(acknowledged) {
        await workspace.fs.createDirectory(folder);
        await replaceFile(file, `${JSON.stringify(acknowledged)}\n`);
      },
    };
  };
}

async function jsonAt(file: Uri): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof FileSystemError) return undefined;
    throw error;
  }
}
