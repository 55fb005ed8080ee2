import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { suite, untilActive } from './host-tests.ts';

export const run = suite({
  'a folder of other notes does not wake the extension': async () => {
    const [note] = await workspace.findFiles('*.md');
    assert.ok(note);
    await workspace.openTextDocument(note);
    // VS Code's own features for Markdown are up by now.
    await untilActive('vscode.markdown-language-features');
    assert.equal(extensions.getExtension('samenspel.samenspel')?.isActive, false);
    assert.ok(!(await commands.getCommands(true)).includes('samenspel.showReferences'));
  },
});
