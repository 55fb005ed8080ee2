import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.ts';

/**
 * A change of several files as an editor can make it. Nothing when it makes or renames files and the editor cannot: the
 * rest alone would leave links that lead nowhere.
 */
export function clientEdit(
  edit: WorkspaceEdit,
  { documentChanges, resourceOperations }: Client,
): WorkspaceEdit | undefined {
  const changes = edit.documentChanges ?? [];
  const operations = changes.flatMap((change) => ('kind' in change ? [change.kind] : []));
  if (operations.some((kind) => !documentChanges || !resourceOperations.has(kind)))
    return undefined;
  if (documentChanges) return edit;
  const byUri: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of changes.filter(isText).map(textEdits))
    byUri[uri] = [...(byUri[uri] ?? []), ...edits];
  return { changes: byUri };
}

/** Changes that are made together, with one list for each file. */
export function joinedEdit(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  const byUri = new Map<string, Map<string, TextEdit>>();
  const changes = edits.flatMap(({ documentChanges = [] }) => documentChanges);
  for (const { uri, edits: own } of changes.filter(isText).map(textEdits)) {
    const known = byUri.get(uri) ?? new Map<string, TextEdit>();
    byUri.set(uri, known);
    // A place is changed once, whichever of the files it names twice.
    for (const one of own) known.set(JSON.stringify(one.range), one);
  }
  return {
    documentChanges: [...byUri].map(([uri, known]) => ({
      textDocument: { uri, version: null },
      edits: [...known.values()],
    })),
  };
}

type Change = NonNullable<WorkspaceEdit['documentChanges']>[number];

function isText(change: Change): change is TextDocumentEdit {
  return !('kind' in change);
}

function textEdits({ textDocument, edits }: TextDocumentEdit): {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
} {
  return {
    uri: textDocument.uri,
    edits: edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
  };
}
