import type { NoteTop } from '../parse/parse-note.ts';
import { declarationOfNote, idOfNote, textsOf, type Declaration } from '../resolve/declaration.ts';
import type { IndexedNote } from '../resolve/study-index.ts';

/**
 * What an index needs of a note. Its id is the one that it has unless another has it already.
 *
 * @param listed what the items of a register describe
 */
export function indexedNoteOf(top: NoteTop, listed: readonly Declaration[] = []): IndexedNote {
  const { path, header } = top;
  const own = declarationOfNote(top);
  const respondent = header.own.get('respondent');
  const instrument = header.own.get('instrument')?.value;
  return {
    path,
    id: idOfNote(top),
    aliases: textsOf(header.own.get('aliases')),
    declarations: own === undefined ? listed : [own, ...listed],
    ...(respondent === undefined ? {} : { respondent }),
    ...(instrument === undefined ? {} : { instrument }),
  };
}
