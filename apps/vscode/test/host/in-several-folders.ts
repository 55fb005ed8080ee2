import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  commands,
  CompletionItemKind,
  languages,
  Position,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CompletionList,
  type Location,
  type TextDocument,
} from 'vscode';
import { suite, until, untilActive } from './host-tests.ts';

/** A file of one of the folders that are open, by the name of the folder. */
function fileIn(folder: string, path: string): Uri {
  const found = workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.ok(found, folder);
  return Uri.joinPath(found.uri, path);
}

async function open(folder: string, path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileIn(folder, path));
  await window.showTextDocument(document);
  return document;
}

function problems(folder: string, path: string) {
  return languages
    .getDiagnostics(fileIn(folder, path))
    .filter(({ source }) => source === 'samenspel');
}

/** What is offered at the end of a line that is added to a note, which is taken back. */
async function offered(document: TextDocument, line: string): Promise<readonly string[]> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, end, `\n${line}`);
  await workspace.applyEdit(edit);
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new Position(document.lineCount - 1, line.length),
  );
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  // Snippets of the manifest and words of other texts are the editor's own.
  return items
    .filter(({ kind }) => kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function placeOf(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, text);
  return document.positionAt(at + text.length - 1);
}

/** The folders that places are in, each once. */
function foldersOf(places: readonly Uri[]): readonly string[] {
  const names = places.map((uri) => workspace.getWorkspaceFolder(uri)?.name ?? uri.path);
  return [...new Set(names)].sort();
}

async function referencesTo(folder: string): Promise<readonly Uri[]> {
  const document = await open(folder, 'actors.md');
  const found = await commands.executeCommand<Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    placeOf(document, '[[volunteer coordinator'),
  );
  return found.map(({ uri }) => uri);
}

async function changeFolders(act: () => boolean): Promise<void> {
  const changed = new Promise((resolve) => {
    const listening = workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve(undefined);
    });
  });
  assert.ok(act());
  await changed;
}

export const run = suite({
  'the extension is active by the manifests of the studies': async () => {
    await untilActive('samenspel.samenspel');
    assert.deepEqual(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['plain', 'north', 'south'],
    );
  },

  'names are completed from the study of the note alone': async () => {
    for (const [folder, own, other] of [
      ['north', 'hill school', 'quay school'],
      ['south', 'quay school', 'hill school'],
    ] as const) {
      const document = await open(folder, 'interviews/R1.md');
      const names = await until(`names of ${folder}`, async () => {
        const found = await offered(document, '- Calls. [with:: [[');
        return found.includes(own) ? found : undefined;
      });
      assert.ok(!names.includes(other), `${folder} has ${other}`);
      assert.equal(names.filter((name) => name === 'neighbours').length, 1);
    }
  },

  'of the folder without notes nothing is completed or told': async () => {
    const document = await open('plain', 'note.md');
    assert.deepEqual(await offered(document, '- Calls. [wi'), []);
    assert.deepEqual(await offered(document, '- Calls. [with:: [['), []);
    assert.deepEqual(problems('plain', 'note.md'), []);
    // It tells so, and does not fail.
    await commands.executeCommand('samenspel.goToSource');
  },

  'references to an actor stay in its study': async () => {
    for (const folder of ['north', 'south']) {
      const found = await until(`references in ${folder}`, async () => {
        const places = await referencesTo(folder);
        return places.length > 1 ? places : undefined;
      });
      assert.deepEqual(foldersOf(found), [folder]);
    }
  },

  'another name for an actor changes the one study': async () => {
    const document = await open('north', 'actors.md');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[document.uri, placeOf(document, '[[volunteer coordinator'), 'matchmaker'],
    );
    assert.deepEqual(foldersOf(edit.entries().map(([uri]) => uri)), ['north']);
    const before = (
      await workspace.openTextDocument(fileIn('south', 'interviews/R1.md'))
    ).getText();
    assert.ok(await workspace.applyEdit(edit));
    await workspace.saveAll(false);
    const names = await until('the new name', async () => {
      const found = await offered(await open('north', 'interviews/R1.md'), '- C. [with:: [[');
      return found.includes('matchmaker') ? found : undefined;
    });
    assert.ok(!names.includes('volunteer coordinator'));
    const there = await workspace.openTextDocument(fileIn('south', 'interviews/R1.md'));
    assert.equal(there.getText(), before);
    const others = await offered(await open('south', 'interviews/R1.md'), '- C. [with:: [[');
    assert.ok(others.includes('volunteer coordinator') && !others.includes('matchmaker'));
  },

  'a mistake is told of in the study where it is one': async () => {
    const line = '\n- Calls. [with:: [[quay school]]]\n';
    for (const folder of ['north', 'south']) {
      const document = await open(folder, 'interviews/R1.md');
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, line);
      await workspace.applyEdit(edit);
    }
    const [problem] = await until('a problem', () => {
      const found = problems('north', 'interviews/R1.md');
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /quay school/u);
    assert.ok(
      problems('south', 'interviews/R1.md').every(
        ({ message }) => !message.includes('quay school'),
      ),
    );
    for (const folder of ['north', 'south']) {
      await open(folder, 'interviews/R1.md');
      await commands.executeCommand('workbench.action.files.revert');
    }
  },

  'a study that is added is read, and let go with its folder': async () => {
    const [first] = workspace.workspaceFolders ?? [];
    assert.ok(first);
    const east = Uri.file(join(first.uri.fsPath, '../east'));
    const count = workspace.workspaceFolders?.length ?? 0;
    await changeFolders(() => workspace.updateWorkspaceFolders(count, 0, { uri: east }));
    const [problem] = await until('a problem of the study that came', () => {
      const found = problems('east', 'interviews/R1.md');
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /wth/u);
    const wrong = fileIn('east', 'interviews/R1.md');
    assert.deepEqual(foldersOf(await referencesTo('east')), ['east']);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await changeFolders(() => workspace.updateWorkspaceFolders(count, 1));
    await until('no more problems', () =>
      languages.getDiagnostics(wrong).length === 0 ? true : undefined,
    );
    assert.deepEqual(foldersOf(await referencesTo('south')), ['south']);
  },
});
