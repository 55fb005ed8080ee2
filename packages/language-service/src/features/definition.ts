import type { LocationLink, Position } from 'vscode-languageserver-types';
import { isFollowedByOthers, type BesideOthers } from '../folder/beside-others.ts';
import { followed, spansOf, type Destination } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { placeAt } from '../syntax/place.ts';

/** Where the name at a place leads: a note, an item of a register, a heading, a block. */
export function definition(
  folder: Folder,
  path: string,
  position: Position,
  { besideOthers = false }: BesideOthers = {},
): readonly LocationLink[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const place = placeAt(note, note.positions.offset(position));
  if (place?.type !== 'mention') return [];
  const { mention } = place;
  const originSelectionRange = note.positions.range(mention);
  return followed(folder, note, mention).flatMap((destination) => {
    if (besideOthers && isFollowedByOthers(note.text, mention, destination.path)) return [];
    const link = linkTo(folder, destination);
    return link === undefined ? [] : [{ originSelectionRange, ...link }];
  });
}

function linkTo(folder: Folder, destination: Destination): LocationLink | undefined {
  const note = folder.note(destination.path);
  if (note === undefined) return undefined;
  const { whole, name } = spansOf(note, destination);
  return {
    targetUri: folder.uri(destination.path),
    targetRange: note.positions.range(whole),
    targetSelectionRange: note.positions.range(name),
  };
}
