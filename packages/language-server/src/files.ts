import type { Decoded, Refusal } from '@samenspel/notes';

/** A file that may be a note, or the reason why what stands there is none. */
export interface ListedFile {
  /** Within the study, with `/`. */
  readonly path: string;
  readonly refusal?: Refusal;
}

/** The files that a server reads: a disk, or what an editor gives of a virtual file system. */
export interface Files {
  /**
   * The text of a file, or why it is not read. What is not there is refused as `vanished`; never throws for what a file
   * holds or where it lies.
   */
  read(uri: string): Decoded | Promise<Decoded>;
  /**
   * The Markdown files of a study. Folders that are not entered and links that are not followed come with a refusal.
   *
   * @throws when the study's folder itself cannot be listed
   */
  list(root: string, isIgnored: (path: string) => boolean): AsyncIterable<ListedFile>;
  /** Tells of files that may have changed, by their paths within the study; for editors that do not watch files. */
  watch?(root: string, changed: (path: string) => void): Watch;
}

export interface Watch {
  close(): void;
}
