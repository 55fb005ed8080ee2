import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  Position,
  type Uri,
  workspace,
  WorkspaceEdit,
  type CompletionList,
  type DocumentLink,
  type Location,
  type LocationLink,
} from 'vscode';
import { file, suite, until, written } from './host-tests.ts';

/** What the items of a list write between the brackets, at the end of a line. */
async function offered(line: string): Promise<readonly string[]> {
  const { uri } = await written('interviews/R1.md', `# Here\n${line}`);
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new Position(1, line.length),
  );
  return items.map(({ insertText, label }) => {
    const text = typeof insertText === 'string' ? insertText : insertText?.value;
    const name = typeof label === 'string' ? label : label.label;
    return (text ?? name).replace(/\]*$/u, '');
  });
}

async function destinations(uri: Uri, position: Position): Promise<readonly string[]> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  return found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).path);
}

async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(file(path))).getText();
}

/** Gives a file another name, as the explorer does, and waits until a note says so. */
async function renamed(from: string, to: string, note: string, expected: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(file(from), file(to));
  await workspace.applyEdit(edit);
  await until(`${expected} in ${note}`, async () =>
    (await textOf(note)).includes(expected) ? true : undefined,
  );
}

/** The change that gives a name in the register of respondents another, once it is as it is waited for. */
async function renaming(
  from: string,
  to: string,
  is: (edit: WorkspaceEdit) => boolean,
): Promise<WorkspaceEdit> {
  const document = await workspace.openTextDocument(file('respondents.md'));
  const position = document.positionAt(document.getText().indexOf(`[[${from}]]`) + 2);
  return until(`another name for ${from}`, async () => {
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[document.uri, position, to],
    );
    return is(edit) ? edit : undefined;
  });
}

export const run = suite({
  'both are there, and what is no link is completed': async () => {
    for (const id of ['foam.foam-vscode', 'samenspel.samenspel'])
      await extensions.getExtension(id)?.activate();
    await until(
      'keys',
      async () => (await offered('- [')).some((text) => text.startsWith('with::')) || undefined,
    );
  },

  'each name and each heading is offered once': async () => {
    for (const [line, some] of [
      ['- Rings. [with:: [[', ['neighbours', 'Riverside', 'R1']],
      ['- See [[#', ['Here']],
      ['- See [[actors#', ['Who it is about']],
    ] as const) {
      const found = await offered(line);
      for (const name of some)
        assert.equal(found.filter((one) => one === name).length, 1, `${line} ${found.join()}`);
      assert.deepEqual(found, [...new Set(found)]);
    }
  },

  'what has another name is still offered': async () => {
    await written(
      'actors.md',
      (await textOf('actors.md')).replace('[kind:: neighbours]', '$& [aliases:: people next door]'),
    );
    await until(
      'another name',
      async () =>
        (await offered('- [[people')).some((text) => text.includes('people next door')) ||
        undefined,
    );
  },

  'a link leads once: to a note, and to what has no note of its own': async () => {
    const { uri } = await written('interviews/R1.md', '- [[Riverside]]\n- [[neighbours]]\n');
    assert.deepEqual(await destinations(uri, new Position(0, 6)), [file('Riverside.md').path]);
    assert.deepEqual(await destinations(uri, new Position(1, 6)), [file('actors.md').path]);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.deepEqual(
      links.map(({ range }) => range.start.line),
      [1],
    );
  },

  'a file that gets another name changes each link once': async () => {
    const changed = '[area:: [[Lakeside]]]';
    await renamed('Riverside.md', 'Lakeside.md', 'respondents.md', changed);
    await until('the same in the other note', async () =>
      (await textOf('actors.md')).includes(changed) ? true : undefined,
    );
    for (const path of ['respondents.md', 'actors.md'])
      assert.doesNotMatch(await textOf(path), /Riverside/u);
  },

  'so does another name given to a link, once both know the file': async () => {
    const edit = await renaming('Lakeside', 'Seaside', ({ size }) => size === 0);
    await workspace.applyEdit(edit);
    await until('the new name', async () =>
      (await textOf('respondents.md')).includes('[area:: [[Seaside]]]') ? true : undefined,
    );
  },

  'where Foam changes no links, they are changed all the same': async () => {
    await workspace.getConfiguration('foam').update('links.sync.enable', false, true);
    await renaming('Seaside', 'Hillside', ({ size }) => size > 0);
    await renamed('Seaside.md', 'Hillside.md', 'respondents.md', '[area:: [[Hillside]]]');
  },
});
