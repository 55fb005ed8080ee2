/** One bit per row, 32 rows to a word; the lowest bit of a word is its first row. */
export type Bitmap = Uint32Array;

export function bitmapFor(rows: number): Bitmap {
  return new Uint32Array((rows + 31) >>> 5);
}

export function has(bitmap: Bitmap, row: number): boolean {
  return (((bitmap[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

export function add(bitmap: Bitmap, row: number): void {
  bitmap[row >>> 5] = (bitmap[row >>> 5] ?? 0) | (1 << (row & 31));
}

export function remove(bitmap: Bitmap, row: number): void {
  bitmap[row >>> 5] = (bitmap[row >>> 5] ?? 0) & ~(1 << (row & 31));
}

/** How many bits are set. */
export function countOf(bitmap: Bitmap): number {
  let count = 0;
  for (const word of bitmap) {
    let bits = word;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The rows whose bits are set, in ascending order. */
export function rowsOf(bitmap: Bitmap, count = countOf(bitmap)): Uint32Array {
  const rows = new Uint32Array(count);
  let at = 0;
  for (let word = 0; word < bitmap.length; word += 1) {
    for (let bits = bitmap[word] ?? 0; bits !== 0; bits &= bits - 1) {
      rows[at] = (word << 5) + 31 - Math.clz32(bits & -bits);
      at += 1;
    }
  }
  return rows;
}
