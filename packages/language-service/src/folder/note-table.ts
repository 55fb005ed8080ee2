import type { Claim } from '@samenspel/claims';
import type { NoteResolution } from '@samenspel/notes/editor';
import type { PackedMentions } from './packed-mentions.ts';
import { noValues, type PackedValues } from './used-values.ts';

/** What a folder keeps of a note for as long as it is there. */
export interface StoredNote {
  readonly number: number;
  readonly path: string;
  /** Nothing of a note that is remembered, until it is read. */
  text: string | undefined;
  /** Whether it is passed over, as what has no end of its front matter. */
  refused: boolean;
  mentions: PackedMentions;
  values: PackedValues;
  /** What came of it, until something that it depends on changes. */
  resolution: NoteResolution | undefined;
  /** Grows with each time that it was resolved to something that may be else, over all notes. */
  revision: number;
  /** Kept only of notes that are open or were read last. */
  claims: readonly Claim[] | undefined;
  /** The id under which its claims went into the graph. */
  graphId: string | undefined;
}

export const noMentions: PackedMentions = new Int32Array(0);

/** Notes by path and by number. Numbers are not given twice. */
export interface NoteTable {
  get(path: string): StoredNote | undefined;
  at(number: number): StoredNote | undefined;
  /** The note of a path, made if there is none. */
  make(path: string): StoredNote;
  delete(path: string): void;
  all(): Iterable<StoredNote>;
  readonly size: number;
}

export function createNoteTable(): NoteTable {
  const byPath = new Map<string, StoredNote>();
  const byNumber = new Map<number, StoredNote>();
  let next = 0;
  return {
    get: (path) => byPath.get(path),
    at: (number) => byNumber.get(number),
    make(path) {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const note: StoredNote = {
        number: next++,
        path,
        text: '',
        refused: false,
        mentions: noMentions,
        values: noValues,
        resolution: undefined,
        revision: 0,
        claims: undefined,
        graphId: undefined,
      };
      byPath.set(path, note);
      byNumber.set(note.number, note);
      return note;
    },
    delete(path) {
      const note = byPath.get(path);
      if (note !== undefined) byNumber.delete(note.number);
      byPath.delete(path);
    },
    all: () => byPath.values(),
    get size() {
      return byPath.size;
    },
  };
}
