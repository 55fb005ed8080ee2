/** Unsigned integers, in as few bytes each as the largest needs. */
export type IntegerArray = Uint8Array | Uint16Array | Uint32Array;

/** An array of zeros, wide enough for a value. */
export function arrayFor(value: number, length: number): IntegerArray {
  if (value <= 0xff) return new Uint8Array(length);
  if (value <= 0xffff) return new Uint16Array(length);
  return new Uint32Array(length);
}

function largestIn(array: IntegerArray): number {
  return 2 ** (8 * array.BYTES_PER_ELEMENT) - 1;
}

/** How long an array becomes that has to hold a position: room for an eighth more, so that growing is rare. */
export function roomFor(length: number): number {
  return length + (length >>> 3) + 64;
}

/** The same array, or a longer copy when a length does not fit in it. */
export function withRoom(array: Uint32Array, length: number): Uint32Array {
  if (length <= array.length) return array;
  const longer = new Uint32Array(Math.max(roomFor(length), array.length * 2));
  longer.set(array);
  return longer;
}

/**
 * Writes integers by position into the narrowest array that holds them, which widens and grows as needed. There is no
 * array as long as all values are zero. Positions that are there already are never changed in a wider or longer copy's
 * original, so that whoever holds the original keeps what it had.
 */
export class ColumnWriter {
  #data: IntegerArray;
  #length: number;
  #largest: number;

  constructor(data: IntegerArray) {
    this.#data = data;
    this.#length = data.length;
    this.#largest = largestIn(data);
  }

  get data(): IntegerArray {
    return this.#data;
  }

  set(position: number, value: number): void {
    if (position >= this.#length || value > this.#largest) {
      if (this.#length === 0 && value === 0) return;
      this.#make(position, value);
    }
    this.#data[position] = value;
  }

  #make(position: number, value: number): void {
    const old = this.#data;
    const length =
      position < old.length ? old.length : Math.max(roomFor(position + 1), old.length * 2);
    const data = arrayFor(Math.max(value, old.length === 0 ? 0 : this.#largest), length);
    data.set(old);
    this.#data = data;
    this.#length = length;
    this.#largest = largestIn(data);
  }
}

/** The highest of some integers, 0 of none. */
export function highestOf(integers: IntegerArray): number {
  let highest = 0;
  // Counting down by hand: iterating over arrays of several widths is many times slower.
  let at = integers.length;
  while (at > 0) {
    at -= 1;
    const value = integers[at] ?? 0;
    if (value > highest) highest = value;
  }
  return highest;
}
