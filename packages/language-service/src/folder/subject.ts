import type { Declaration, Heading } from '@samenspel/notes';
import type { Place } from '../syntax/place.ts';
import { followed } from './destination.ts';
import type { Folder } from './folder.ts';
import { headingNamed } from './heading-path.ts';
import type { ReadNote } from './read-note.ts';

/** What references, renaming and the hierarchy are about. */
export type Subject =
  | { readonly type: 'described'; readonly path: string; readonly declaration: Declaration }
  | { readonly type: 'note'; readonly path: string }
  | { readonly type: 'heading'; readonly path: string; readonly heading: Heading }
  | { readonly type: 'block'; readonly path: string; readonly id: string }
  /** A name that leads nowhere. */
  | { readonly type: 'name'; readonly name: string };

/** What a place in a note is about: what a mention leads to, a heading, a block, else what the note itself describes. */
export function subjectAt(
  folder: Folder,
  note: ReadNote,
  place: Place | undefined,
): Subject | undefined {
  switch (place?.type) {
    case 'heading':
      return { type: 'heading', path: note.path, heading: place.heading };
    case 'block-id':
      return { type: 'block', path: note.path, id: place.id };
    case 'value':
      if (place.key.en !== 'headings') return undefined;
      // A heading of a document: its note has it too, or only lists it.
      return {
        ...{ type: 'heading', path: note.path },
        heading: headingNamed(note, place.item.text) ?? { ...place.item, level: 1, line: 1 },
      };
    case 'mention': {
      const { mention, inAnchor } = place;
      const [found] = followed(folder, note, mention, inAnchor);
      if (found === undefined) {
        const { target } = mention;
        return inAnchor || target === '' ? undefined : { type: 'name', name: target };
      }
      if (found.block?.id !== undefined)
        return { type: 'block', path: found.path, id: found.block.id };
      if (found.heading !== undefined)
        return { type: 'heading', path: found.path, heading: found.heading };
      return found.declaration === undefined
        ? { type: 'note', path: found.path }
        : { type: 'described', path: found.path, declaration: found.declaration };
    }
    default:
      return undefined;
  }
}

/** What a note describes, else the note. */
export function subjectOfNote({ index }: Folder, path: string): Subject | undefined {
  const [declaration, second] = index.declarationsOf(path);
  if (declaration !== undefined && second === undefined)
    return { type: 'described', path, declaration };
  return { type: 'note', path };
}
