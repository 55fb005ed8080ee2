/** What a caller of the snapshot can act on. */
export type SnapshotErrorCode =
  /** A cursor of another filter, order or epoch, or no cursor at all: start from the first page. */
  | 'BAD_CURSOR'
  /** A request that cannot be answered as it is put. */
  | 'INVALID'
  /** More than the configured limit. */
  | 'TOO_LARGE'
  /** Bytes or rows that are not what they should be: build the snapshot again. */
  | 'CORRUPT';

/** The error of this package. The message says what was found, what was expected and what to do. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code: SnapshotErrorCode;

  constructor(code: SnapshotErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
