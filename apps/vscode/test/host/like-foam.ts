import {
  CompletionItem,
  DocumentLink,
  languages,
  Position,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';

/** A link as Foam knows it: by the name of a file, wherever two brackets stand outside front matter. */
interface Link {
  readonly range: Range;
  readonly target: string;
  readonly anchor: string;
}

/**
 * An extension that does with links what Foam does (0.44): it completes names and headings, leads to files, offers to
 * make those that are not there, and changes links when a file gets another name.
 */
export function activate({ subscriptions }: ExtensionContext): void {
  const selector = { language: 'markdown', scheme: 'file' };
  subscriptions.push(
    languages.registerCompletionItemProvider(selector, { provideCompletionItems: names }, '['),
    languages.registerCompletionItemProvider(selector, { provideCompletionItems: places }, '#'),
    languages.registerDefinitionProvider(selector, { provideDefinition: definition }),
    languages.registerDocumentLinkProvider(selector, { provideDocumentLinks: links }),
    workspace.onWillRenameFiles(({ files }) => {
      if (!workspace.getConfiguration('foam').get<boolean>('links.sync.enable', true)) return;
      for (const { oldUri, newUri } of files) void changeLinks(nameOf(oldUri), nameOf(newUri));
    }),
  );
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '');
}

async function notes(): Promise<ReadonlyMap<string, Uri>> {
  const found = await workspace.findFiles('**/*.md');
  return new Map(found.map((uri) => [nameOf(uri), uri]));
}

function linksIn(document: TextDocument): readonly Link[] {
  const text = document.getText();
  const top = /^---\n[^]*?\n---\n/u.exec(text)?.[0].length ?? 0;
  return [...text.matchAll(/\[\[([^[\]|#]*)#?([^[\]|]*)[^[\]]*\]\]/gu)]
    .filter(({ index }) => index >= top)
    .map(({ index, 0: whole, 1: target = '', 2: anchor = '' }) => {
      const start = document.positionAt(index + 2);
      return { range: new Range(start, start.translate(0, whole.length - 4)), target, anchor };
    });
}

async function names(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const typed = /\[\[([^[\]#]*)$/u.exec(before(document, position))?.[1];
  if (typed === undefined) return [];
  const files = await notes();
  const documents = await Promise.all(
    [...files.values()].map((uri) => workspace.openTextDocument(uri)),
  );
  const named = documents.flatMap(linksIn).map(({ target }) => target);
  const range = new Range(position.translate(0, -typed.length), position);
  return [...new Set([...files.keys(), ...named])]
    .filter((name) => name !== '')
    .map((name) => {
      const item = new CompletionItem(files.get(name)?.path ?? name);
      item.insertText = name;
      item.range = range;
      return item;
    });
}

async function places(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const target = /\[\[([^[\]#]*)#$/u.exec(before(document, position))?.[1];
  const uri = target === '' ? document.uri : (await notes()).get(target ?? '');
  return uri === undefined ? [] : (await headings(uri)).map(({ name }) => new CompletionItem(name));
}

function before(document: TextDocument, { line, character }: Position): string {
  return document.lineAt(line).text.slice(0, character);
}

async function headings(uri: Uri): Promise<readonly { name: string; start: Position }[]> {
  const document = await workspace.openTextDocument(uri);
  return [...document.getText().matchAll(/^#+ (.*)$/gmu)].map(({ index, 1: name = '' }) => ({
    name,
    start: document.positionAt(index),
  }));
}

async function definition(document: TextDocument, position: Position) {
  const link = linksIn(document).find(({ range }) => range.contains(position));
  const targetUri = (await notes()).get(link?.target ?? '');
  if (link === undefined || targetUri === undefined) return [];
  const heading = (await headings(targetUri)).find(({ name }) => name === link.anchor);
  const start = heading?.start ?? new Position(0, 0);
  return [{ targetUri, targetRange: new Range(start, start) }];
}

async function links(document: TextDocument): Promise<DocumentLink[]> {
  const files = await notes();
  return linksIn(document)
    .filter(({ target }) => target !== '' && !files.has(target))
    .map(({ range, target }) => new DocumentLink(range, Uri.parse(`command:create?${target}`)));
}

/**
 * Changes links in the files themselves, not by what the event waits for. The file that gets another name may or may
 * not be found by its old one, first, last or in between: it is left alone.
 */
async function changeLinks(from: string, to: string): Promise<void> {
  for (const [name, uri] of await notes()) {
    if (name === from || name === to) continue;
    const document = await workspace.openTextDocument(uri);
    const edit = new WorkspaceEdit();
    for (const { range, target } of linksIn(document)) {
      const end = range.start.translate(0, from.length);
      if (target === from) edit.replace(uri, new Range(range.start, end), to);
    }
    if (edit.size === 0) continue;
    await workspace.applyEdit(edit);
    await document.save();
  }
}
