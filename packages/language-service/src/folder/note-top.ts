import type { Language } from '@samenspel/claims';
import { parseTop } from '@samenspel/notes';
import { indexedNoteOf, type IndexedNote } from '@samenspel/notes/editor';

/** The top of a note, as the index takes it in. */
export interface NoteTop {
  readonly indexed: IndexedNote;
  /** Whether the note is passed over. */
  readonly refused: boolean;
}

/**
 * What a closed note is called, where the rest can wait until the note is resolved: thousands come at once, and names
 * are all that what is open has to do with. Nothing of what describes something: that is read whole, since others
 * depend on it.
 */
export function topOf(path: string, text: string, language: Language): NoteTop | undefined {
  const top = parseTop(text, { path, language });
  const indexed = indexedNoteOf(top);
  if (top.header.type === 'register' || indexed.declarations.length > 0) return undefined;
  return { indexed, refused: top.refused };
}
