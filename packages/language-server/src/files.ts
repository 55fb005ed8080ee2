import type { Decoded, Refusal } from '@samenspel/notes';

/** A file that may be a note, or the reason why what stands there is none. */
export interface ListedFile {
  /** Within the study, with `/`. */
  readonly path: string;
  readonly refusal?: Refusal;
}

/** The text of a file, or why it is not read. */
export type FileText = Decoded & {
  /** What tells that the file is as it was; only of a file that can be told apart from one that is written to next. */
  readonly stamp?: string;
};

/** The files that a server reads: a disk, or what an editor gives of a virtual file system. */
export interface Files {
  /**
   * The text of a file, or why it is not read. What is not there is refused as `vanished`; never throws for what a file
   * holds or where it lies.
   */
  read(uri: string): FileText | Promise<FileText>;
  /** Where files need not be waited for: the same at once, `same` where a file has this stamp still. */
  now?(uri: string, stamp?: string): FileText | 'same' | undefined;
  /**
   * The Markdown files of a study. Folders that are not entered and links that are not followed come with a refusal;
   * one that is `late` may have files all the same.
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
