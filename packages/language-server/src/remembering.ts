import type { FolderKeeper } from '@samenspel/language-service';
import type { RememberedStudy, StudyMemory } from './remembered-study.ts';

/** Lets a study be remembered as it is: some time after it has changed and all is read, and at the end. */
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

/** Milliseconds between times that a study is written: typing and saving are not to wait for it. */
const pause = 10_000;

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
  let remembered: RememberedStudy | undefined = attempted(() => studies?.load(root));
  const stamps = new Map<string, string>();
  let isChanged = false;
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

  function save(): void {
    if (!isChanged) return;
    isChanged = false;
    attempted(() =>
      studies?.save(root, { memory: folder.memory((path) => stamps.has(path)), stamps }),
    );
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
      isChanged = true;
      if (stamp === undefined) stamps.delete(path);
      else stamps.set(path, stamp);
    },
    quiet() {
      isQuiet = true;
      // What is not there any more is to be forgotten, and what was read is to be let go.
      if ([...(remembered?.stamps.keys() ?? [])].some((path) => !stamps.has(path)))
        isChanged = true;
      remembered = undefined;
      if (!isChanged || studies === undefined || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        save();
      }, pause);
    },
    end() {
      clearTimeout(timer);
      if (isQuiet) save();
    },
  };
}
