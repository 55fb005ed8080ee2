import { freePath, newNote as noteFor, type Folder } from '@samenspel/language-service';
import { RequestRefused } from '../answers.ts';
import type { NewNote, NewNoteParams } from './protocol.ts';

/**
 * A note to begin with, in the first language of the study, where no file is yet.
 *
 * @throws RequestRefused for a name that can be none of a file
 */
export function newNote(folder: Folder, { type, name }: NewNoteParams): NewNote {
  const language = folder.study.languages[0] ?? 'nl';
  const made = noteFor(folder, { type, name, language });
  if (made !== undefined) return { uri: folder.uri(freePath(folder, made.path)), text: made.text };
  throw new RequestRefused(
    `name is ${JSON.stringify(name)}; expected what a file can be called, with "/" only between folders of the study that are not hidden.`,
  );
}
