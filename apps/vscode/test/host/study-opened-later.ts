import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands, extensions, Uri, workspace } from 'vscode';
import { suite, until } from './host-tests.ts';

const isStarted = async () =>
  (await commands.getCommands(true)).includes('samenspel.showReferences');

export const run = suite({
  'once active, it starts with the first study that is opened': async () => {
    const samenspel = extensions.getExtension('samenspel.samenspel');
    assert.equal(samenspel?.isActive, false);
    // As by a command that begins a study.
    await samenspel.activate();
    assert.equal(await isStarted(), false);
    const [plain] = workspace.workspaceFolders ?? [];
    assert.ok(plain);
    const east = Uri.file(join(plain.uri.fsPath, '../east'));
    assert.ok(workspace.updateWorkspaceFolders(1, 0, { uri: east }));
    await until('the commands of a study', async () => (await isStarted()) || undefined);
  },
});
