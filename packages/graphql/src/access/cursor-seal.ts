import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';

/** What hides what a cursor holds from those who get it. */
export interface CursorSeal {
  readonly seal: (cursor: string) => string;
  /** The cursor again; `undefined` for what was not sealed here. */
  readonly open: (sealed: string) => string | undefined;
}

/** The cursors of stores as they are. They hold numbers of notes and lines: for callers who may see those. */
export const noSeal: CursorSeal = { seal: (cursor) => cursor, open: (sealed) => sealed };

const tagLength = 16;

/**
 * Seals cursors with a key: equal cursors stay equal, and nothing else can be told from them. The first bytes are a
 * keyed hash of the cursor, by which what was changed is found, and by which the rest is encrypted (a synthetic
 * initialisation vector, as in RFC 5297).
 *
 * @param key 32 bytes that only servers of the same store have
 */
export function cursorSeal(key: Uint8Array): CursorSeal {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, 32));
  const [authentic, secret] = [derived('authentic'), derived('secret')];
  const tagOf = (cursor: string) =>
    createHmac('sha256', authentic).update(cursor).digest().subarray(0, tagLength);
  return {
    seal: (cursor) => {
      const tag = tagOf(cursor);
      const cipher = createCipheriv('aes-256-ctr', secret, tag);
      return Buffer.concat([tag, cipher.update(cursor, 'utf8'), cipher.final()]).toString(
        'base64url',
      );
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= tagLength) return undefined;
      const tag = bytes.subarray(0, tagLength);
      const decipher = createDecipheriv('aes-256-ctr', secret, tag);
      const cursor = Buffer.concat([
        decipher.update(bytes.subarray(tagLength)),
        decipher.final(),
      ]).toString('utf8');
      return timingSafeEqual(tagOf(cursor), tag) ? cursor : undefined;
    },
  };
}
