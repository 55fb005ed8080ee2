import type { Declaration, Key } from '@samenspel/notes';
import { nameKey } from '@samenspel/notes/editor';
import { destinationsOf, type Destination } from './destination.ts';
import type { Folder, MentionIn } from './folder.ts';
import { headingsOnPath } from './heading-path.ts';
import type { Mention } from './mention.ts';
import { linkAt } from './mentions.ts';
import type { Subject } from './subject.ts';

/** Keys under which something described is found. */
export function keysOfDeclaration({ id, name, label, aliases }: Declaration): ReadonlySet<string> {
  const names = [id, name, ...aliases, label.nl ?? id, label.en ?? id];
  return new Set(names.map(nameKey));
}

/** Every place in the folder that names a subject, by path and text. */
export function placesOf(folder: Folder, subject: Subject): readonly MentionIn[] {
  switch (subject.type) {
    case 'name':
      return folder.mentions(new Set([nameKey(subject.name)]));
    case 'note': {
      const keys = folder.index.keysOf(subject.path);
      return leadingTo(folder, keys, ({ path }) => path === subject.path);
    }
    case 'described': {
      const { declaration, path } = subject;
      const isAlone = folder.index.declarationsOf(path).length === 1;
      const own = isAlone ? folder.index.keysOf(path) : new Set<string>();
      const keys = new Set([...keysOfDeclaration(declaration), ...own]);
      return leadingTo(folder, keys, (target) => target.declaration === declaration);
    }
    case 'heading':
      return anchorsOf(folder, subject.path, ({ heading }) => {
        const note = folder.note(subject.path);
        if (heading === undefined || note === undefined) return false;
        // Of a path of headings each is named.
        return headingsOnPath(note, heading).some(
          (named) => named.heading.start === subject.heading.start,
        );
      });
    case 'block':
      return anchorsOf(folder, subject.path, ({ block }) => block === subject.id);
  }
}

type Target = Pick<Destination, 'path'> & {
  readonly declaration?: Destination['declaration'] | undefined;
};

/** Of the mentions of some names those that lead to the subject, where names lead to more than one. */
function leadingTo(
  folder: Folder,
  keys: ReadonlySet<string>,
  isSubject: (target: Target) => boolean,
): readonly MentionIn[] {
  // How a name is written makes no difference to where it leads, only what its key takes.
  const known = new Map<Key | undefined, Map<number, boolean>>();
  return folder.mentions(keys).filter((mention) => {
    const { key, name, declares } = mention;
    if (declares) {
      const targets = folder.index.names.targets(writtenIn(mention));
      return targets.some((target) => target.path === mention.path && isSubject(target));
    }
    let ofKey = known.get(key);
    if (ofKey === undefined) known.set(key, (ofKey = new Map<number, boolean>()));
    const before = ofKey.get(name);
    if (before !== undefined) return before;
    const [first] = destinationsOf(folder, writtenIn(mention), key);
    const found = first !== undefined && isSubject(first);
    ofKey.set(name, found);
    return found;
  });
}

function writtenIn({ text, start, end, linked, key }: MentionIn): string {
  return linked ? (linkAt(text, start, end, key)?.target ?? '') : text.slice(start, end);
}

/** Links to a heading or block of a note: from other notes by its name, from itself without. */
function anchorsOf(
  folder: Folder,
  path: string,
  isIt: (mention: Mention) => boolean,
): readonly MentionIn[] {
  const keys = folder.index.keysOf(path);
  const paths = new Set([path, ...folder.notesNaming(keys)]);
  return [...paths].sort().flatMap((from) => {
    const note = folder.note(from);
    if (note === undefined) return [];
    return note.mentions.flatMap((mention): readonly MentionIn[] => {
      const isThere = mention.target === '' ? from === path : keys.has(nameKey(mention.target));
      if (!isThere || mention.key?.value.type === 'source' || !isIt(mention)) return [];
      const { line } = note.positions.position(mention.start);
      const lineStart = note.positions.line(line).start;
      const { start, end, key, linked, declares } = mention;
      return [
        {
          ...{ name: -1, start, end, line, lineStart, key, linked, declares },
          ...{ path: from, text: note.text },
        },
      ];
    });
  });
}
