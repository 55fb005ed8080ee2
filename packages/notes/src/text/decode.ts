/** Why a file is not taken as a note. */
export interface Refusal {
  readonly code: 'not-utf8' | 'nul-byte' | 'too-large' | PlaceRefusal;
  /**
   * What was found: the encoding or the first wrong byte, the position of the NUL byte, the number of bytes, where a link leads, how the
   * system says that reading failed, how long was waited.
   */
  readonly found: string;
  /** The number of bytes that a note may have; else the encoding. */
  readonly expected: string;
}

/** Why what stands in a folder is not read, whatever its bytes are. */
type PlaceRefusal =
  | 'unreadable'
  | 'late'
  | 'vanished'
  | 'link-outside'
  | 'link-loop'
  | 'link-broken'
  | 'link-inside'
  | 'nested-study';

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal };

/** Bytes that a note may have unless the caller says otherwise: 10 MB. */
export const defaultSizeLimit = 10_000_000;

const utf8 = 'UTF-8';

/**
 * The text of a note's bytes, or why they are none: larger than the limit, with NUL bytes (a binary file or UTF-16),
 * or not UTF-8. A byte order mark is left out.
 */
export function decodeNote(bytes: Uint8Array, limit: number = defaultSizeLimit): Decoded {
  if (bytes.length > limit) {
    return refused('too-large', String(bytes.length), String(limit));
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refused('not-utf8', 'UTF-16', utf8);
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return refused('nul-byte', String(nul), utf8);
  const text = new TextDecoder().decode(bytes);
  const wrong = text.includes(replacement) ? firstWrongByte(bytes, text) : undefined;
  if (wrong === undefined) return { ok: true, text };
  return refused('not-utf8', `0x${wrong.toString(16).toUpperCase()}`, utf8);
}

/** What stands in a decoded text for bytes that are no UTF-8, and may stand there by itself. */
const replacement = '\ufffd';

/**
 * The first byte that is no UTF-8. A strict decoder would tell that there is one, not which; in Node its texts take
 * twice the memory too.
 */
function firstWrongByte(bytes: Uint8Array, text: string): number | undefined {
  const encoder = new TextEncoder();
  let at = 0;
  let from = 0;
  for (let to = text.indexOf(replacement); to !== -1; to = text.indexOf(replacement, from)) {
    // Up to the first wrong byte the text is what the bytes say, but for a byte order mark.
    at += encoder.encode(text.slice(from, to)).length;
    const start = at + (startsWithMark(bytes) ? 3 : 0);
    if (bytes[start] !== 0xef || bytes[start + 1] !== 0xbf || bytes[start + 2] !== 0xbd)
      return bytes[start];
    at += 3;
    from = to + 1;
  }
  return undefined;
}

function startsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function refused(code: Refusal['code'], found: string, expected: string): Decoded {
  return { ok: false, refusal: { code, found, expected } };
}
