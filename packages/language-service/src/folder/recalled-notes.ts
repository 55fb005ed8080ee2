import type { FolderMemory, NoteMemory } from './folder-memory.ts';
import type { LinkIndex } from './link-index.ts';
import { noMentions, type StoredNote } from './note-table.ts';
import { renumbered, type NameNumbers } from './packed-mentions.ts';

/** Notes that are remembered, until they are read. What they mention is taken in when it is wanted, or bit by bit. */
export interface RecalledNotes {
  add(stored: StoredNote, memory: FolderMemory, note: NoteMemory): void;
  topOf(stored: StoredNote): NoteMemory['top'] | undefined;
  /** Takes in what a note mentions, as it is remembered. */
  link(stored: StoredNote): void;
  linkAll(): void;
  /** Takes in what notes mention until a time of `performance.now()`. */
  linkUntil(time: number): void;
  /** How many notes there are of which it is not known yet what they mention. */
  readonly unlinked: number;
  /** What a note mentions is known from its text. */
  linked(stored: StoredNote): void;
  /** The note is read or gone; tells whether it was remembered. */
  delete(stored: StoredNote): boolean;
}

export function createRecalledNotes(names: NameNumbers, links: LinkIndex): RecalledNotes {
  const tops = new Map<StoredNote, NoteMemory['top']>();
  const unlinked = new Map<StoredNote, { readonly memory: FolderMemory } & NoteMemory>();
  let last: readonly string[] = [];
  let numbers: readonly number[] = [];

  function numbersOf(memory: FolderMemory): readonly number[] {
    if (last !== memory.names) {
      last = memory.names;
      numbers = last.map((name) => names.number(name));
    }
    return numbers;
  }

  function link(stored: StoredNote): void {
    const note = unlinked.get(stored);
    if (note === undefined) return;
    unlinked.delete(stored);
    const numbers = numbersOf(note.memory);
    stored.mentions = renumbered(note.mentions, (name) => numbers[name]);
    links.replace(stored.number, noMentions, stored.mentions);
  }

  function linkUntil(time: number): void {
    for (const stored of unlinked.keys()) {
      link(stored);
      if (performance.now() >= time) return;
    }
  }

  return {
    add(stored, memory, note) {
      tops.set(stored, note.top);
      unlinked.set(stored, { ...note, memory });
      // Others depend on what describes something.
      if (typeof note.top === 'string') link(stored);
    },
    topOf: (stored) => tops.get(stored),
    link,
    linkAll() {
      linkUntil(Infinity);
    },
    linkUntil,
    get unlinked() {
      return unlinked.size;
    },
    linked: (stored) => void unlinked.delete(stored),
    delete(stored) {
      unlinked.delete(stored);
      return tops.delete(stored);
    },
  };
}
