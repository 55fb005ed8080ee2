import type { InlayHint, Range } from 'vscode-languageserver-types';
import { findConcept } from '@samenspel/ontology';
import { fold } from '../folder/candidates.ts';
import { followed } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { conceptLabel } from '../text/entity-card.ts';
import { cut } from '../text/cut.ts';

const longest = 30;

/**
 * After each link to an actor in a stretch of a note: what kind of actor it is. Of one that is called as its kind is, as
 * a volunteer is, the broader kind tells more.
 */
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
    const label = cut(kindLabel(folder, actor.kind, mention.target), longest);
    return [{ position: positions.position(end), label, paddingLeft: true }];
  });
}

function kindLabel(folder: Folder, kind: string, name: string): string {
  const label = conceptLabel(folder, 'actor-kind', kind);
  if (fold(label) !== fold(name)) return label;
  const broader = findConcept(folder.vocabulary.scheme('actor-kind'), kind)?.broader;
  return broader === undefined ? label : conceptLabel(folder, 'actor-kind', broader);
}
