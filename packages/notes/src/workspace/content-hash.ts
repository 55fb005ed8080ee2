const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Spreads every bit over the whole word. */
function spread(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Every lane with something of all others. */
function joined(lanes: readonly number[]): readonly number[] {
  const sum = lanes.reduce((total, lane) => (total + lane) | 0, 0);
  return lanes.map((lane, at) => (at === 0 ? sum : (lane + sum) | 0));
}

/** Room for the bytes of a text; larger texts get some of their own. */
const scratch = new Uint32Array(1 << 16);
const encoder = new TextEncoder();

/** The bytes of a text in UTF-8 as words, in blocks of four, the last filled up with zeros; and how many bytes they are. */
function wordsOf(text: string): { readonly words: Uint32Array; readonly bytes: number } {
  // A code unit takes at most three bytes.
  const most = (text.length * 3 + 15) >> 2;
  const room = most > scratch.length ? new Uint32Array(most) : scratch;
  const { written } = encoder.encodeInto(text, new Uint8Array(room.buffer));
  const blocks = (written + 15) >> 4;
  new Uint8Array(room.buffer).fill(0, written, blocks << 4);
  return { words: room.subarray(0, blocks << 2), bytes: written };
}

/** 128 bits of a text by MurmurHash3 x86 128 (Appleby 2011), except that the last block is filled up with zeros. */
function murmur(text: string): readonly number[] {
  const { words, bytes } = wordsOf(text);
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  for (let at = 0; at < words.length; at += 4) {
    h1 ^= Math.imul(rotated(Math.imul(words[at] ?? 0, c1), 15), c2);
    h1 = (Math.imul((rotated(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotated(Math.imul(words[at + 1] ?? 0, c2), 16), c3);
    h2 = (Math.imul((rotated(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotated(Math.imul(words[at + 2] ?? 0, c3), 17), c4);
    h3 = (Math.imul((rotated(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotated(Math.imul(words[at + 3] ?? 0, c4), 18), c1);
    h4 = (Math.imul((rotated(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  const lanes = [h1 ^ bytes, h2 ^ bytes, h3 ^ bytes, h4 ^ bytes];
  return joined(joined(lanes).map(spread));
}

/**
 * A hash of a value by its JSON text: 128 bits in base 32. It tells changes apart and keeps no secrets; a cryptographic
 * hash takes several times as long, which counts in studies of thousands of notes.
 */
export function contentHash(value: unknown): string {
  return base32(murmur(JSON.stringify(value)));
}

function base32(words: readonly number[]): string {
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const word of words) {
    for (let shift = 24; shift >= 0; shift -= 8) {
      buffer = ((buffer << 8) | ((word >>> shift) & 255)) & 0xffff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out += alphabet.charAt((buffer >> bits) & 31);
      }
    }
  }
  return bits === 0 ? out : out + alphabet.charAt((buffer << (5 - bits)) & 31);
}
