/** Pairs of integers numbered from 1 in the order in which they came: open addressing over typed arrays. */
export class PairTable {
  #first: Uint32Array;
  #second: Uint32Array;
  /** Numbers of pairs by hash, 0 for a free slot. */
  #slots: Uint32Array;
  #size = 0;

  constructor(expected = 16) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(16, expected)));
    this.#first = new Uint32Array(room + 1);
    this.#second = new Uint32Array(room + 1);
    this.#slots = new Uint32Array(room * 2);
  }

  /** The highest number. */
  get size(): number {
    return this.#size;
  }

  first(number: number): number {
    return this.#first[number] ?? 0;
  }

  second(number: number): number {
    return this.#second[number] ?? 0;
  }

  /** The number of a pair, 0 when it has none. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)] ?? 0;
  }

  /** The number of a pair, which gets one if it has none. */
  add(first: number, second: number): number {
    let slot = this.#slotOf(first, second);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known;
    if (this.#size * 2 >= this.#slots.length) {
      this.#grow();
      slot = this.#slotOf(first, second);
    }
    const number = this.#size + 1;
    this.#first[number] = first;
    this.#second[number] = second;
    this.#slots[slot] = number;
    this.#size = number;
    return number;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return slot;
      if (this.#first[number] === first && this.#second[number] === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const room = this.#slots.length;
    const first = new Uint32Array(room + 1);
    const second = new Uint32Array(room + 1);
    first.set(this.#first);
    second.set(this.#second);
    this.#first = first;
    this.#second = second;
    this.#slots = new Uint32Array(room * 2);
    for (let number = 1; number <= this.#size; number += 1)
      this.#slots[this.#slotOf(first[number] ?? 0, second[number] ?? 0)] = number;
  }
}

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca77);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae3d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
