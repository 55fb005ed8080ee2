import { followed } from './destination.ts';
import type { Folder } from './folder.ts';

/** Ids of the actors that a note describes, names or claims something of, in the order of the text. */
export function mentionedActors(folder: Folder, path: string): readonly string[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const found = new Set<string>();
  for (const { type, id } of folder.index.declarationsOf(path)) if (type === 'actor') found.add(id);
  for (const mention of note.mentions) {
    const [first] = followed(folder, note, mention, false);
    if (first?.declaration?.type === 'actor') found.add(first.declaration.id);
  }
  // Of a claim also who speaks of themselves, and the roles that are meant in one area.
  for (const claim of folder.resolved(path)?.claims ?? []) {
    if (claim.kind !== 'collaboration') continue;
    for (const { actor } of claim.participants) found.add(actor);
    for (const actor of claim.via.flat()) found.add(actor);
  }
  return [...found];
}
