import { within } from '@samenspel/notes/editor';

/** What did not come in time. It is asked for again, all at once, some time after the first of it was late. */
export interface Lateness {
  file(path: string): void;
  folder(path: string): void;
  /** Whether a path lies in a folder that is late: what is there is not known. */
  hides(path: string): boolean;
  end(): void;
}

export interface Late {
  readonly files: ReadonlySet<string>;
  /** The study's own is ''. */
  readonly folders: ReadonlySet<string>;
}

/** Milliseconds after which it is asked for again. */
export const pause = 30_000;

export function createLateness(again: (late: Late) => void): Lateness {
  let files = new Set<string>();
  let folders = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      const late = { files, folders };
      files = new Set();
      folders = new Set();
      again(late);
    }, pause);
  }

  return {
    file(path) {
      files.add(path);
      wait();
    },
    folder(path) {
      folders.add(path);
      wait();
    },
    hides: (path) => within(folders)(path),
    end() {
      clearTimeout(timer);
    },
  };
}
