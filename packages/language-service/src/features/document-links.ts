import type { DocumentLink } from 'vscode-languageserver-types';
import { isFollowedByOthers, type BesideOthers } from '../folder/beside-others.ts';
import { targetSpan } from '../folder/mention.ts';
import { followed, spansOf } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';

/** The links of a note that lead somewhere: to a file, and there to the line of an item, heading or block. */
export function documentLinks(
  folder: Folder,
  path: string,
  { besideOthers = false }: BesideOthers = {},
): readonly DocumentLink[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  return note.mentions.flatMap((mention): readonly DocumentLink[] => {
    if (mention.declares) return [];
    const [found] = followed(folder, note, mention);
    const there = found === undefined ? undefined : folder.note(found.path);
    if (found === undefined || there === undefined) return [];
    if (besideOthers && isFollowedByOthers(note.text, mention, found.path)) return [];
    const span = mention.target === '' ? mention : targetSpan(mention);
    const { name } = spansOf(there, found);
    const line = there.positions.position(name.start).line + 1;
    const uri = folder.uri(found.path);
    const target = line === 1 ? uri : `${uri}#L${String(line)}`;
    return [{ range: note.positions.range(span), target }];
  });
}
