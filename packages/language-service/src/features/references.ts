import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Folder, MentionIn } from '../folder/folder.ts';
import { placesOf } from '../folder/places-of.ts';
import { subjectAt, subjectOfNote } from '../folder/subject.ts';
import { placeAt } from '../syntax/place.ts';
import { bytesIn, type PositionEncoding } from '../text/positions.ts';

/** Every place that names what stands at a place: an actor or other thing noted, a note, a heading, a block. */
export function references(
  folder: Folder,
  path: string,
  position: Position,
  { includeDeclaration = true }: { readonly includeDeclaration?: boolean } = {},
): readonly Location[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const offset = note.positions.offset(position);
  const subject = subjectAt(folder, note, placeAt(note, offset)) ?? subjectOfNote(folder, path);
  if (subject === undefined) return [];
  const uris = new Map<string, string>();
  return placesOf(folder, subject)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map((mention) => {
      let uri = uris.get(mention.path);
      if (uri === undefined) uris.set(mention.path, (uri = folder.uri(mention.path)));
      return { uri, range: rangeOf(mention, folder.encoding) };
    });
}

/** Where a mention stands, without reading the lines of its note: links never go over the end of one. */
function rangeOf(
  { text, line, lineStart, start, end }: MentionIn,
  encoding: PositionEncoding,
): Range {
  const column = (offset: number) =>
    encoding === 'utf-16' ? offset - lineStart : bytesIn(text, lineStart, offset);
  return {
    start: { line, character: column(start) },
    end: { line, character: column(end) },
  };
}
