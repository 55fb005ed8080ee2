import { hash, timingSafeEqual } from 'node:crypto';
import type { CursorSeal } from '../access/cursor-seal.ts';

const tagLength = 16;

/**
 * Seals cursors with a key: equal cursors stay equal, and nothing else can be told from them, not even how long they
 * are, for all are filled up to one of a few sizes. The first bytes are a
 * keyed hash of the cursor, by which what was changed is found, and by which the rest is encrypted (the construction of
 * a synthetic initialisation vector, Rogaway and Shrimpton 2006, with HMAC-SHA-256 as both functions).
 *
 * @param key 32 bytes that only servers of the same store have
 */
export function cursorSeal(key: Uint8Array): CursorSeal {
  const keyed = hmac(key);
  const authentic = hmac(keyed(Buffer.from('authentic')));
  const secret = hmac(keyed(Buffer.from('secret')));
  const tagOf = (text: Uint8Array) => authentic(text).subarray(0, tagLength);
  /** Encrypts and decrypts alike: each byte with one that only the key and the tag give. */
  const masked = (tag: Uint8Array, text: Uint8Array) => {
    const blocks: Uint8Array[] = [];
    for (let at = 0; at < text.length; at += 32)
      blocks.push(secret(Buffer.concat([tag, Buffer.from(String(at))])));
    const mask = Buffer.concat(blocks);
    return Buffer.from(text.map((byte, at) => byte ^ (mask[at] ?? 0)));
  };
  return {
    seal: (cursor) => {
      const text = filledUp(Buffer.from(cursor));
      const tag = tagOf(text);
      return Buffer.concat([tag, masked(tag, text)]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= tagLength) return undefined;
      const tag = bytes.subarray(0, tagLength);
      const text = masked(tag, bytes.subarray(tagLength));
      return timingSafeEqual(tagOf(text), tag) ? filled(text)?.toString() : undefined;
    },
  };
}

/** Bytes that every cursor is filled up to; the largest that stores make take two thirds of it. */
const leastFilled = 64;
/** The byte behind what was filled up; zeros follow (ISO/IEC 7816-4). */
const endOfText = 0x80;

/** A text with bytes behind it that make it as long as others. */
function filledUp(text: Uint8Array): Uint8Array {
  let size = leastFilled;
  while (size <= text.length) size *= 2;
  const bytes = Buffer.alloc(size);
  bytes.set(text);
  bytes[text.length] = endOfText;
  return bytes;
}

/** What was filled up. */
function filled(bytes: Buffer): Buffer | undefined {
  const end = bytes.lastIndexOf(endOfText);
  return end < 0 ? undefined : bytes.subarray(0, end);
}

const blockLength = 64;

/** HMAC-SHA-256 (RFC 2104) by whole hashes: to begin one in steps takes ten times as long as a cursor. */
export function hmac(key: Uint8Array): (text: Uint8Array) => Buffer {
  const padded = Buffer.alloc(blockLength);
  padded.set(key);
  const inner = padded.map((byte) => byte ^ 0x36);
  const outer = padded.map((byte) => byte ^ 0x5c);
  const sha256 = (...parts: readonly Uint8Array[]) =>
    hash('sha256', Buffer.concat(parts), 'buffer');
  return (text) => sha256(outer, sha256(inner, text));
}
