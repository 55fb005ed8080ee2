import {
  commands,
  CompletionItemKind,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CompletionList,
  type Location,
  type TextDocument,
} from 'vscode';

/** A file of the study that is open, which lies in the memory of another extension. */
export function file(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(path));
  await window.showTextDocument(document);
  return document;
}

/** The text of a file as it is kept. */
export async function kept(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file(path)));
}

/** Changes a file as somebody else would. */
export async function changeFromOutside(path: string, text: string): Promise<void> {
  await commands.executeCommand('memoryFiles.write', file(path).toString(), text);
}

export async function removeFromOutside(path: string): Promise<void> {
  await commands.executeCommand('memoryFiles.delete', file(path).toString());
}

/** What the extension offers at the end of the first line of a note that has a text. */
export async function offered(document: TextDocument, text: string): Promise<readonly string[]> {
  const column = document.lineAt(placeAfter(document, text).line).text.indexOf(text) + text.length;
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new Position(placeAfter(document, text).line, column),
  );
  // Snippets of the manifest and words of other texts are the editor's own.
  return items
    .filter(({ kind }) => kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export function placeAfter(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${document.uri.path} does not have ${text}.`);
  return document.positionAt(at + text.length);
}

/** Paths of files that mention an actor, each once. */
export async function mentioning(actor: string): Promise<readonly string[]> {
  const document = await open('actors.md');
  const found = await commands.executeCommand<Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    placeAfter(document, `[[${actor}`).translate(0, -1),
  );
  return [...new Set(found.map(({ uri }) => uri.path))].sort();
}

export function problems(path: string): readonly string[] {
  return languages
    .getDiagnostics(file(path))
    .filter(({ source }) => source === 'samenspel')
    .map(({ message }) => message);
}

/** Adds a line to a note, in the editor alone. */
export async function typed(path: string, line: string): Promise<TextDocument> {
  const document = await open(path);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(end, end), `\n${line}`);
  if (!(await workspace.applyEdit(edit))) throw new Error(`${path} cannot be edited.`);
  return document;
}
