import { basename } from 'node:path';
import { StoreError, type StoreErrorCode } from '@samenspel/store';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html), and what they mean to who uses a store. */
const failures: Readonly<Record<number, readonly [StoreErrorCode, (file: string) => string]>> = {
  5: [
    'STORE_UNAVAILABLE',
    (file) => `${file} is in use by another program. Try again in a moment.`,
  ],
  6: [
    'STORE_UNAVAILABLE',
    (file) => `${file} is in use by another program. Try again in a moment.`,
  ],
  7: [
    'STORE_UNAVAILABLE',
    (file) => `${file} needs more memory than there is. Close other programs.`,
  ],
  8: [
    'STORE_UNAVAILABLE',
    (file) =>
      `${file} or its folder may not be written to. Give this user the right to write there.`,
  ],
  10: [
    'STORE_UNAVAILABLE',
    (file) =>
      `${file} could not be read or written. Check the disk and whether the file is still there.`,
  ],
  11: ['STORE_UNAVAILABLE', (file) => `${file} is damaged. Restore a backup of it.`],
  13: [
    'STORE_UNAVAILABLE',
    (file) =>
      `${file} has no room left. Free some space on the disk, or raise its limit; nothing half was kept.`,
  ],
  14: [
    'STORE_UNAVAILABLE',
    (file) =>
      `${file} cannot be opened. Check that its folder is there and that this user may read and write in it.`,
  ],
  18: ['TOO_LARGE', () => 'A record is larger than a gigabyte. Split its note.'],
  21: ['STORE_UNAVAILABLE', (file) => `${file} is closed. Open the store again.`],
  26: ['INVALID', (file) => `${file} is not a store of Samenspel. Name another file.`],
};

/** Numbers of operating-system errors come as codes of Node's. */
const systemFailures: Readonly<Record<string, number>> = {
  EACCES: 8,
  EPERM: 8,
  EROFS: 8,
  ENOSPC: 13,
  EDQUOT: 13,
  EFBIG: 13,
  EIO: 10,
  ENOENT: 14,
  ENOTDIR: 14,
  EISDIR: 14,
  // A statement on a connection that was closed meanwhile.
  ERR_INVALID_STATE: 21,
};

/** What SQLite or the system throws, as an error of the port; errors of others pass as they are. */
export function asStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const primary = primaryCode(error);
  if (primary === undefined) return error;
  const [kind, sentence] = failures[primary] ?? [
    'STORE_UNAVAILABLE',
    (file: string) => `${file} could not be worked on: SQLite gave code ${primary}.`,
  ];
  return new StoreError(kind, sentence(`The file ${JSON.stringify(basename(path))}`), {
    cause: error,
  });
}

/** Whether another connection holds what is needed: worth another try. */
export function isBusy(error: unknown): boolean {
  return [5, 6].includes(primaryCode(error) ?? 0);
}

/** Whether the file is not what it should be. */
export function isDamaged(error: unknown): boolean {
  return [11, 26].includes(primaryCode(error) ?? 0);
}

/** SQLite's result code, without what its upper bits tell more precisely. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  if ('code' in error && typeof error.code === 'string') return systemFailures[error.code];
  return undefined;
}
