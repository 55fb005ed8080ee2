import { decodeNote, messageOf, refusedFile } from '@samenspel/notes';
import { pathKey, pathProblem } from './note-path.ts';
import { mostInNote } from './study-texts.ts';
import type { RefusedNote } from './written.ts';

/** A note as a client gives it. */
export interface GivenNote {
  readonly path: string;
  readonly text: string;
}

/** The notes of a call that can be read, by path, and those that are refused by name. */
export interface GivenNotes {
  readonly texts: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedNote[];
}

const encoder = new TextEncoder();

/**
 * Sorts out what can be no note of a study: by its path, or by what a file could not hold.
 *
 * @param known paths that the study has
 */
export function givenNotes(given: readonly GivenNote[], known: Iterable<string>): GivenNotes {
  const texts = new Map<string, string>();
  const refused: RefusedNote[] = [];
  const taken = new Map([...known].map((path) => [pathKey(path), path]));
  const counts = new Map<string, number>();
  for (const { path } of given) counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const { path, text } of given) {
    const refuse = (code: RefusedNote['code'], reason: string) => {
      if (!refused.some((each) => each.path === path)) refused.push({ path, code, reason });
    };
    const problem = pathProblem(path);
    const twin = taken.get(pathKey(path));
    if (problem !== undefined) refuse('BAD_NAME', problem);
    else if ((counts.get(path) ?? 0) > 1)
      refuse('BAD_NAME', `The path ${JSON.stringify(path)} is given twice. Give each note once.`);
    else if (twin !== undefined && twin !== path) refuse('BAD_NAME', twins(path, twin));
    else {
      taken.set(pathKey(path), path);
      const read = textOf(text);
      if (typeof read !== 'string') refuse('INVALID', read.reason);
      else if (read.length > mostInNote) refuse('INVALID', tooLong(read.length));
      else texts.set(path, read);
    }
  }
  return { texts, refused };
}

function tooLong(characters: number): string {
  return `The text has ${characters} characters; at most ${mostInNote} of a note are read here. Divide it in several notes, or bring it in from a folder.`;
}

function twins(path: string, twin: string): string {
  return `The path ${JSON.stringify(path)} is that of ${JSON.stringify(twin)} but for capitals or how accents are written: a folder may hold only one of them. Use the one that is there.`;
}

/** A text as it would be read from a file, or why no file could hold it. */
function textOf(text: string): string | { readonly reason: string } {
  if (/\p{Cs}/u.test(text))
    return { reason: 'The text holds half of a surrogate pair. Send it as Unicode text.' };
  const read = decodeNote(encoder.encode(text));
  return read.ok ? read.text : { reason: messageOf(refusedFile(read.refusal), 'en') };
}
