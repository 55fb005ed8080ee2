import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { edited } from '@samenspel/notes/editor';
import type { FolderKeeper } from '../src/index.ts';

/** The text of a note after an editor made changes to it. */
export function withEdits(folder: FolderKeeper, path: string, edits: readonly TextEdit[]): string {
  const note = folder.note(path);
  const positions = note?.positions;
  if (note === undefined || positions === undefined)
    return edits.map(({ newText }) => newText).join('');
  return edited(
    note.text,
    edits.map(({ range, newText }) => ({
      start: positions.offset(range.start),
      end: positions.offset(range.end),
      text: newText,
    })),
  );
}

/** What becomes of files: their texts by path, and those that get another name. */
export function afterwards(
  folder: FolderKeeper,
  edit: WorkspaceEdit | undefined,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if ('edits' in change) {
      const path = folder.path(change.textDocument.uri) ?? '';
      const edits = change.edits.filter((one): one is TextEdit => 'newText' in one);
      texts[path] = withEdits(folder, path, edits);
    } else if (change.kind === 'rename') {
      texts[folder.path(change.oldUri) ?? ''] ??= '';
      texts[`→ ${folder.path(change.newUri) ?? ''}`] = '';
    }
  }
  return texts;
}
