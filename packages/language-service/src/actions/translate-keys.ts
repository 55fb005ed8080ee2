import { keyEdits } from '@samenspel/notes/editor';
import { action, type ActionMaker } from './action.ts';

/** Writes the keys of a note by their Dutch or by their English names. */
export const translateKeys: ActionMaker = (asked) =>
  (['nl', 'en'] as const).flatMap((language) => {
    const edits = keyEdits(asked.note.text, language);
    if (edits.length === 0) return [];
    const title = language === 'nl' ? 'keysToDutch' : 'keysToEnglish';
    return [action(asked, 'source', [title], edits)];
  });
