/*
 * What the server asks of a client that has files of its own: those of a virtual file system, or of another machine. A
 * client in whose worker the server runs answers these; one that started the server says so by `files: true` in its
 * initialization options, and is asked of all that does not lie on the server's disk.
 */

/** What lies in a folder, without what lies in the folders below it: takes `FolderParams`, gives `FolderAnswer`. */
export const listFolderMethod = 'samenspel/files/list';

/** The bytes of a file: takes `FileParams`, gives `FileAnswer`. */
export const readFileMethod = 'samenspel/files/read';

export interface FolderParams {
  /** Of a folder that the client has opened, or of one in it. */
  readonly uri: string;
}

export interface FolderEntry {
  /** Without the folder. */
  readonly name: string;
  /** A link is not followed, whatever it leads to. */
  readonly type: 'file' | 'folder' | 'link' | 'other';
}

export type FolderAnswer = { readonly entries: readonly FolderEntry[] } | NotThere;

export interface FileParams {
  readonly uri: string;
  /** Bytes above which the file is not to be sent, but refused as `too-large`. */
  readonly limit: number;
}

export type FileAnswer = { readonly base64: string } | NotThere | TooLarge;

export interface NotThere {
  readonly refused: 'vanished' | 'unreadable';
  /** What the file system says, such as `NoPermissions`. */
  readonly found: string;
}

export interface TooLarge {
  readonly refused: 'too-large';
  /** The number of bytes. */
  readonly found: string;
}
