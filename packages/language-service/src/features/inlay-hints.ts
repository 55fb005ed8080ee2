import type { InlayHint, Range } from 'vscode-languageserver-types';
import { followed } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { conceptLabel } from '../text/entity-card.ts';
import { cut } from '../text/cut.ts';

const longest = 30;

/** After each link to an actor in a stretch of a note: what kind of actor it is. */
export function inlayHints(folder: Folder, path: string, range: Range): readonly InlayHint[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const { positions } = note;
  const from = positions.offset(range.start);
  const to = positions.offset(range.end);
  return note.mentions.flatMap((mention): readonly InlayHint[] => {
    const { end, declares } = mention;
    if (declares || end < from || end > to) return [];
    const [found] = followed(folder, note, mention, false);
    if (found?.declaration?.type !== 'actor') return [];
    const actor = folder.index.entities.actor.get(found.declaration.id);
    if (actor?.kind === undefined) return [];
    const label = cut(conceptLabel(folder, 'actor-kind', actor.kind), longest);
    return [{ position: positions.position(end), label, paddingLeft: true }];
  });
}
