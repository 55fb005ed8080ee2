import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import { createPositions, type Positions } from './positions.ts';

/** Changes of a text as an editor makes them. */
export function textEdits(positions: Positions, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: positions.range({ start, end }),
    newText: text,
  }));
}

/** Changes of one file, whichever version of it the editor has. */
function fileEdit(folder: Folder, path: string, edits: readonly Edit[]): TextDocumentEdit {
  const positions = folder.note(path)?.positions ?? createPositions('', folder.encoding);
  return {
    textDocument: { uri: folder.uri(path), version: null },
    edits: textEdits(positions, edits),
  };
}

/** Changes of several files that are made and undone together. */
export function workspaceEdit(
  folder: Folder,
  edits: ReadonlyMap<string, readonly Edit[]>,
): WorkspaceEdit {
  return { documentChanges: [...edits].map(([path, own]) => fileEdit(folder, path, own)) };
}
