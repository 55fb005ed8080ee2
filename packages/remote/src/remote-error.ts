import type { Words } from './words.ts';

/** What went wrong with a server, as far as a program can act on it. */
export type RemoteErrorCode =
  /** The address is none of a server, or one to which no token may go. */
  | 'BAD_ADDRESS'
  /** The token is none that could be sent. */
  | 'BAD_TOKEN'
  /** The server does not take the token, or not for this. */
  | 'NOT_ALLOWED'
  /** The server has no such study, as far as this token may know. */
  | 'NOT_FOUND'
  /** Nothing answers, or not in time; `seconds` says when to try again where the server tells. */
  | 'UNREACHABLE'
  /** The server does not know yet of what was written through another one. */
  | 'BEHIND'
  /** Others write the same meanwhile. */
  | 'CONFLICT'
  /** A request or an answer has more than one side takes. */
  | 'TOO_LARGE'
  /** Too much was asked in the last minute; `seconds` says how long to wait. */
  | 'RATE_LIMITED'
  /** The server had no time to begin with a write. */
  | 'DEADLINE'
  /** The server sends on to elsewhere. */
  | 'REDIRECTED'
  /** What answers is no server of this kind, or not of this version. */
  | 'NOT_UNDERSTOOD'
  /** The server refuses for another reason, which the message tells. */
  | 'REFUSED';

/** A failure of a server or the way to it. The words say what to do, and hold no token. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: RemoteErrorCode;
  readonly words: Words;
  /** Seconds to wait before trying again, where that helps and is known. */
  readonly seconds: number | undefined;

  constructor(
    code: RemoteErrorCode,
    words: Words,
    { seconds, ...options }: ErrorOptions & { readonly seconds?: number | undefined } = {},
  ) {
    super(words.en, options);
    this.code = code;
    this.words = words;
    this.seconds = seconds;
  }
}
