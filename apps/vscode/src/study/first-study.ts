import { Disposable, FileSystemError, Uri, workspace, type ExtensionContext } from 'vscode';

const manifestName = 'samenspel.yaml';
const manifests = `**/${manifestName}`;

/** Begins once there is a study in the folders that are open: at once, or when it is made or its folder is opened. */
export async function onceStudyIsThere(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  begin: () => void,
): Promise<void> {
  let hasBegun = false;

  function go(): void {
    if (hasBegun) return;
    hasBegun = true;
    waiting.dispose();
    begin();
  }

  async function look(): Promise<void> {
    if (!hasBegun && (await isStudyThere())) go();
  }

  const watcher = workspace.createFileSystemWatcher(manifests, false, true, true);
  const waiting = Disposable.from(
    watcher,
    watcher.onDidCreate(go),
    workspace.onDidChangeWorkspaceFolders(() => void look()),
  );
  subscriptions.push(waiting);
  await look();
}

async function isStudyThere(): Promise<boolean> {
  const folders = workspace.workspaceFolders ?? [];
  // Not every virtual file system can be searched, and in all of them a file is asked for sooner.
  const found = await Promise.all(
    folders.map(({ uri }) => isFile(Uri.joinPath(uri, manifestName))),
  );
  if (found.includes(true)) return true;
  return (await workspace.findFiles(manifests, undefined, 1)).length > 0;
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}
