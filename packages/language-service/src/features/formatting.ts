import type { TextEdit } from 'vscode-languageserver-types';
import { blockIdEdits as idsFor, formatEdits } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import { textEdits } from '../text/edits.ts';

/** Puts a note in one form: keys in its language, single spaces, `-` before items. What it says stays as it is. */
export function formatting(folder: Folder, path: string): readonly TextEdit[] {
  const note = folder.note(path);
  return note === undefined ? [] : textEdits(note.positions, formatEdits(note.text, note.language));
}

/** Gives every claim without a block id one: what an editor does when a note is saved. */
export function blockIds(folder: Folder, path: string): readonly TextEdit[] {
  const note = folder.note(path);
  // In what is half written, claims are not yet what they will be.
  if (note === undefined || note.parsed.refused) return [];
  return textEdits(note.positions, idsFor(note.text));
}
