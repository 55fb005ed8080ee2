import type { ReadNote } from './read-note.ts';

/** Notes as they were read last: all that are open, and of the others the most recent. */
export interface RecentNotes {
  /** The note, if it was read with this text. */
  get(path: string, text: string): ReadNote | undefined;
  keep(note: ReadNote): void;
  drop(path: string): void;
  clear(): void;
}

const most = 64;

/** @param left called with the path of a note that is kept no longer */
export function createRecentNotes(
  isOpen: (path: string) => boolean,
  left: (path: string) => void,
): RecentNotes {
  const notes = new Map<string, ReadNote>();
  return {
    get(path, text) {
      const found = notes.get(path);
      return found?.text === text ? found : undefined;
    },
    keep(note) {
      notes.delete(note.path);
      notes.set(note.path, note);
      if (notes.size <= most) return;
      for (const path of notes.keys()) {
        if (isOpen(path) && notes.size < 4 * most) continue;
        notes.delete(path);
        left(path);
        return;
      }
    },
    drop: (path) => notes.delete(path),
    clear: () => {
      notes.clear();
    },
  };
}
