/**
 * Rows of integers as few bytes. Most values of a row are 0 (the claim does not say) or small, so two bits per
 * integer tell how many bytes follow for it: none (0), one, two or four; a note's rows take a fifth of their size.
 * The bytes are: number of integers (4), the pairs of bits (four to a byte), the values (all little-endian).
 */
export function packRows(values: readonly number[]): Uint8Array {
  const bitsAt = 4;
  const valuesAt = bitsAt + Math.ceil(values.length / 4);
  const bytes = new Uint8Array(valuesAt + values.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, values.length, true);
  let at = valuesAt;
  for (const [index, value] of values.entries()) {
    const width = widthOf(value);
    const cell = bitsAt + (index >> 2);
    bytes[cell] = (bytes[cell] ?? 0) | (width << ((index & 3) * 2));
    if (width === 1) bytes[at++] = value;
    else if (width === 2) {
      view.setUint16(at, value, true);
      at += 2;
    } else if (width === 3) {
      view.setInt32(at, value, true);
      at += 4;
    }
  }
  return bytes.slice(0, at);
}

/** The two bits of a value: 0 for none, 1 for one byte, 2 for two, 3 for four. */
function widthOf(value: number): number {
  if (value === 0) return 0;
  if (value > 0 && value <= 0xff) return 1;
  return value > 0 && value <= 0xffff ? 2 : 3;
}

/** The integers of {@link packRows}. Bytes that are cut short give 0 for what is missing. */
export function unpackRows(bytes: Uint8Array): Int32Array {
  const byte = (at: number) => bytes[at] ?? 0;
  const count = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
  const values = new Int32Array(Math.min(count, bytes.length * 4));
  let at = 4 + Math.ceil(count / 4);
  for (let index = 0; index < values.length; index++) {
    const width = (byte(4 + (index >> 2)) >> ((index & 3) * 2)) & 3;
    if (width === 0) continue;
    if (width === 1) {
      values[index] = byte(at);
      at += 1;
    } else if (width === 2) {
      values[index] = byte(at) | (byte(at + 1) << 8);
      at += 2;
    } else {
      values[index] = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
      at += 4;
    }
  }
  return values;
}
