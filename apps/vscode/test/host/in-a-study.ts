import assert from 'node:assert/strict';
import {
  commands,
  languages,
  Position,
  workspace,
  WorkspaceEdit,
  type CompletionList,
  type DocumentLink,
} from 'vscode';
import manifest from '../../package.json' with { type: 'json' };
import { file, open, suite, until, untilActive, written } from './host-tests.ts';

function problems(path: string) {
  return languages.getDiagnostics(file(path)).filter(({ source }) => source === 'samenspel');
}

export const run = suite({
  'the extension is active by the manifest of the study': async () => {
    await untilActive('samenspel.samenspel');
  },

  'a mistake is told of at its place': async () => {
    const document = await open('interviews/R1.md');
    const edit = new WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\n- Rings. [wth:: [[neighbours]]]\n');
    await workspace.applyEdit(edit);
    const [problem] = await until('a problem', () => {
      const found = problems('interviews/R1.md');
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /wth/u);
    assert.equal(document.getText(problem?.range), 'wth');
  },

  'names are completed after two brackets': async () => {
    const document = await written('interviews/R1.md', '- Rings. [with:: [[nei');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(0, document.lineAt(0).text.length),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      labels.filter((label) => label === 'neighbours'),
      ['neighbours'],
    );
  },

  'no link is there twice': async () => {
    const { uri } = await written(
      'interviews/R1.md',
      '# R1\n\n[[The Hearth]] and [here](../actors.md).\n',
    );
    const links = await until('links', async () => {
      const found = await commands.executeCommand<DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      return found.length >= 2 ? found : undefined;
    });
    const places = links.map(({ range: { start } }) => `${start.line}:${start.character}`);
    assert.deepEqual(places, [...new Set(places)]);
  },

  'a name is changed once, wherever it stands': async () => {
    const { uri } = await open('actors.md');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      new Position(9, 7),
      'care worker',
    );
    const changed = edit
      .entries()
      .flatMap(([file, edits]) =>
        edits.map(({ range: { start } }) => `${file.path} ${start.line}:${start.character}`),
      );
    assert.ok(changed.length >= 2, changed.join());
    assert.deepEqual(changed, [...new Set(changed)]);
  },

  'the other language is a command away': async () => {
    const settings = () => workspace.getConfiguration('samenspel').get('language');
    await commands.executeCommand('samenspel.toggleLanguage');
    await until('Dutch', () => (settings() === 'nl' ? true : undefined));
    await commands.executeCommand('samenspel.toggleLanguage');
    await until('English', () => (settings() === 'en' ? true : undefined));
  },

  'a folder does not say which server is asked': () => {
    const settings = workspace.getConfiguration('samenspel');
    assert.equal(settings.get('server.address'), '');
    assert.equal(settings.inspect('server.address')?.globalValue, undefined);
  },

  'every command of the manifest is there': async () => {
    const known = new Set(await commands.getCommands(true));
    for (const { command } of manifest.contributes.commands) assert.ok(known.has(command), command);
  },
});
