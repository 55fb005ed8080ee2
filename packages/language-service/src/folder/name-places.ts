import type { MentionIn } from './folder.ts';
import type { LinkIndex } from './link-index.ts';
import type { NoteTable, StoredNote } from './note-table.ts';
import { mentionsOf, type NameNumbers } from './packed-mentions.ts';

interface Tables {
  readonly notes: NoteTable;
  readonly names: NameNumbers;
  readonly links: LinkIndex;
  /** Sees to it that of every note is known what it mentions. */
  readonly linkAll: () => void;
  readonly textOf: (stored: StoredNote) => string;
}

/** Where names are mentioned: in which notes, and where in these. */
export interface NamePlaces {
  /** The notes that mention one of some names. */
  notes(keys: ReadonlySet<string>): Iterable<StoredNote>;
  /** Every place that mentions one of some names, by path and text. */
  mentions(keys: ReadonlySet<string>): readonly MentionIn[];
}

export function createNamePlaces({ notes, names, links, linkAll, textOf }: Tables): NamePlaces {
  function numbersOf(keys: ReadonlySet<string>): ReadonlySet<number> {
    return new Set([...keys].flatMap((key) => names.find(key) ?? []));
  }

  function* naming(keys: ReadonlySet<string>): Generator<StoredNote> {
    linkAll();
    const seen = new Set<number>();
    for (const name of numbersOf(keys)) {
      for (const number of links.notesNaming(name)) {
        const stored = notes.at(number);
        if (stored === undefined || seen.has(number)) continue;
        seen.add(number);
        yield stored;
      }
    }
  }

  return {
    notes: naming,
    mentions(keys) {
      const inOrder = [...naming(keys)].sort((one, other) => (one.path < other.path ? -1 : 1));
      const numbers = numbersOf(keys);
      const found: MentionIn[] = [];
      for (const stored of inOrder) {
        const text = textOf(stored);
        const { path, mentions } = stored;
        // Thousands of them at once: spread, each would take several times as long.
        for (const { name, start, end, line, lineStart, key, linked, declares } of mentionsOf(
          mentions,
          numbers,
        ))
          found.push({ name, start, end, line, lineStart, key, linked, declares, path, text });
      }
      return found;
    },
  };
}
