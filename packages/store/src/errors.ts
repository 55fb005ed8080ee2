/** What went wrong in a store, as a code that callers can act on. */
export type StoreErrorCode =
  | 'STORE_UNAVAILABLE'
  | 'CONFLICT'
  | 'INVALID'
  | 'TOO_LARGE'
  | 'NOT_FOUND'
  | 'NEWER_FORMAT'
  | 'BAD_CURSOR'
  | 'UNSUPPORTED'
  | 'ABORTED';

/** The only error that stores throw. The message says what was found, what was expected and what to do, and holds no query and no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
