const prime1 = 0x9e3779b1;
const prime2 = 0x85ebca77;
const prime3 = 0xc2b2ae3d;
const prime4 = 0x27d4eb2f;
const prime5 = 0x165667b1;

function turned(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function round(lane: number, word: number): number {
  return Math.imul(turned((lane + Math.imul(word, prime2)) | 0, 13), prime1);
}

/**
 * The 32-bit xxHash of bytes with seed 0 (Collet, "XXH32 algorithm description", 2016), as an unsigned integer. A
 * checksum against damage, at several bytes a nanosecond; no protection against forgery.
 */
export function xxHash32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  let at = 0;
  let hash: number;
  if (length >= 16) {
    let one = (prime1 + prime2) | 0;
    let two = prime2 | 0;
    let three = 0;
    let four = -prime1 | 0;
    for (; at + 16 <= length; at += 16) {
      one = round(one, view.getUint32(at, true));
      two = round(two, view.getUint32(at + 4, true));
      three = round(three, view.getUint32(at + 8, true));
      four = round(four, view.getUint32(at + 12, true));
    }
    hash = (turned(one, 1) + turned(two, 7) + turned(three, 12) + turned(four, 18)) | 0;
  } else {
    hash = prime5;
  }
  hash = (hash + length) | 0;
  for (; at + 4 <= length; at += 4) {
    hash = (hash + Math.imul(view.getUint32(at, true), prime3)) | 0;
    hash = Math.imul(turned(hash, 17), prime4);
  }
  for (; at < length; at += 1) {
    hash = (hash + Math.imul(view.getUint8(at), prime5)) | 0;
    hash = Math.imul(turned(hash, 11), prime1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), prime2);
  hash = Math.imul(hash ^ (hash >>> 13), prime3);
  return (hash ^ (hash >>> 16)) >>> 0;
}
