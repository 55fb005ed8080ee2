import type { FolderKeeper } from '@samenspel/language-service';
import type { RememberedStudy, StudyMemory } from './remembered-study.ts';

/** Lets a study be remembered as it is: minutes after it has changed and all is read, and at the end. */
export interface Remembering {
  /** The stamp of a note, when it was read before and not since. */
  stampOf(path: string): string | undefined;
  /** Takes in a note as it is remembered. */
  recall(path: string): boolean;
  /** A note was read or is gone. */
  changed(path: string, stamp: string | undefined): void;
  /** Nothing is left to be read and resolved. */
  quiet(): void;
  end(): void;
}

/**
 * Milliseconds from a change until a study is written: all of it, each time, and meanwhile nothing is answered. What
 * is lost when the server is killed before is only read again.
 */
export const pause = 180_000;

export interface RememberingOptions {
  readonly root: string;
  readonly folder: FolderKeeper;
  readonly studies: StudyMemory | undefined;
  readonly failed: (what: string, error: unknown) => void;
}

export function createRemembering({
  root,
  folder,
  studies,
  failed,
}: RememberingOptions): Remembering {
  let remembered: RememberedStudy | undefined = attempted(() =>
    studies?.load({ root, study: folder.study }),
  );
  const stamps = new Map<string, string>();
  /** Stamps of the notes that were written, by their paths. */
  let written: ReadonlyMap<string, string> = remembered?.stamps ?? new Map();
  let writtenOf = folder.study;
  /** Paths of the notes that may be other than they were written. */
  let touched = new Set(written.keys());
  let isQuiet = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attempted<Result>(act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      failed('remembering a study', error);
      return undefined;
    }
  }

  const isOpen = (path: string) => folder.isOpen(path);
  const isOther = (path: string) => stamps.get(path) !== written.get(path);

  /** Whether notes are other than they were written. One that is open is not written, and may change with each save. */
  function isChanged(): boolean {
    if (folder.study !== writtenOf) return true;
    for (const path of touched) if (!isOpen(path) && !isOther(path)) touched.delete(path);
    return [...touched].some((path) => !isOpen(path));
  }

  function save(): void {
    written = new Map([...stamps].filter(([path]) => !isOpen(path)));
    writtenOf = folder.study;
    touched = new Set([...stamps.keys()].filter(isOpen));
    const memory = folder.memory((path) => stamps.has(path));
    attempted(() => studies?.save({ root, study: writtenOf }, { memory, stamps }));
  }

  return {
    stampOf(path) {
      const isKnown = remembered?.memory.notes.has(path) === true && !folder.has(path);
      return isKnown ? remembered?.stamps.get(path) : undefined;
    },
    recall(path) {
      const stamp = remembered?.stamps.get(path);
      if (remembered === undefined || stamp === undefined) return false;
      stamps.set(path, stamp);
      return folder.recall(path, remembered.memory);
    },
    changed(path, stamp) {
      touched.add(path);
      if (stamp === undefined) stamps.delete(path);
      else stamps.set(path, stamp);
    },
    quiet() {
      isQuiet = true;
      // What was read is to be let go.
      remembered = undefined;
      if (studies === undefined || timer !== undefined || !isChanged()) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (isChanged()) save();
      }, pause);
    },
    end() {
      clearTimeout(timer);
      if (studies === undefined || !isQuiet) return;
      // What an open note was before is not to stay.
      if (isChanged() || [...touched].some((path) => written.has(path) && isOther(path))) save();
    },
  };
}
