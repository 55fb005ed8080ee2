import {
  Disposable,
  FileSystemError,
  RelativePattern,
  Uri,
  workspace,
  type ExtensionContext,
} from 'vscode';
import { inTime } from './in-time.ts';

const manifestName = 'samenspel.yaml';
const manifests = `**/${manifestName}`;

/** Milliseconds that folders are waited for: the file system of another extension may never answer. */
const patience = 5000;

/** Waits for a study in the folders that are open. */
export interface FirstStudy {
  /** Looks anew; tells whether there is one. */
  look(): Promise<boolean>;
}

/** Begins once there is a study: when it is seen, made, or its folder is opened. */
export function firstStudy(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  begin: () => void,
): FirstStudy {
  let hasBegun = false;
  let tellBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });

  function go(): void {
    if (hasBegun) return;
    hasBegun = true;
    waiting.dispose();
    begin();
    tellBegun();
  }

  async function look(): Promise<boolean> {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    if (!hasBegun) await inTime(folders.map(lookIn), begun, patience);
    if (!hasBegun) for (const folder of folders) if (!isOnDisk(folder)) searchLater(folder);
    return hasBegun;
  }

  /** A study begins as soon as it is seen, whatever the folders beside it do. */
  async function lookIn(folder: Uri): Promise<void> {
    if (await isIn(folder)) go();
  }

  /** Where a virtual file system cannot be searched, the editor never comes back from it. */
  function searchLater(folder: Uri): void {
    void isBelow(folder).then((isThere) => {
      if (isThere) go();
    });
  }

  const watcher = workspace.createFileSystemWatcher(manifests, false, true, true);
  const waiting = Disposable.from(
    watcher,
    watcher.onDidCreate(go),
    workspace.onDidChangeWorkspaceFolders(() => void look()),
  );
  subscriptions.push(waiting);
  return { look };
}

async function isIn(folder: Uri): Promise<boolean> {
  if (await isThere(Uri.joinPath(folder, manifestName))) return true;
  return isOnDisk(folder) && isBelow(folder);
}

/** Whether it lies on the disk of this machine, or of the one that the editor works on. */
function isOnDisk({ scheme }: Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}

async function isBelow(folder: Uri): Promise<boolean> {
  const pattern = new RelativePattern(folder, manifests);
  return (await workspace.findFiles(pattern, undefined, 1)).length > 0;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
