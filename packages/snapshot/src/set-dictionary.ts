import { withRoom } from './integer-column.ts';

const emptySlot = 0;

/** Lists of integers one after the other: list `i` stands from `offsets[i]` up to `offsets[i + 1]` in `values`. */
export interface IntegerLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * Lists of integers numbered from 1, equal lists with the same number; 0 is the empty list. A column of a property
 * with several values holds such numbers: what rows have in common is kept, and decided in a filter, once.
 */
export class SetDictionary implements IntegerLists {
  #offsets: Uint32Array;
  #values: Uint32Array;
  /** Open addressing: numbers of lists by hash. */
  #slots: Uint32Array;
  #size = 1;

  constructor() {
    this.#offsets = new Uint32Array(16);
    this.#values = new Uint32Array(16);
    this.#slots = new Uint32Array(32);
  }

  /** A dictionary of lists that were saved, the empty one first. */
  static from({ offsets, values }: IntegerLists): SetDictionary {
    const dictionary = new SetDictionary();
    for (let list = 1; list + 1 < offsets.length; list += 1) {
      const items = values.subarray(offsets[list] ?? 0, offsets[list + 1] ?? 0);
      dictionary.intern(items, items.length);
    }
    return dictionary;
  }

  /** One more than the highest number. */
  get size(): number {
    return this.#size;
  }

  get offsets(): Uint32Array {
    return this.#offsets;
  }

  get values(): Uint32Array {
    return this.#values;
  }

  /** The number of the list that the first `count` items make. */
  intern(items: Uint32Array, count: number): number {
    if (count === 0) return 0;
    let slot = this.#slotOf(items, count);
    const known = this.#slots[slot] ?? emptySlot;
    if (known !== emptySlot) return known;
    if (this.#size * 2 > this.#slots.length) {
      this.#rehash();
      slot = this.#slotOf(items, count);
    }
    const list = this.#size;
    const start = this.#offsets[list] ?? 0;
    this.#offsets = withRoom(this.#offsets, list + 2);
    this.#values = withRoom(this.#values, start + count);
    for (let at = 0; at < count; at += 1) this.#values[start + at] = items[at] ?? 0;
    this.#offsets[list + 1] = start + count;
    this.#slots[slot] = list;
    this.#size = list + 1;
    return list;
  }

  #slotOf(items: Uint32Array, count: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(items, 0, count) & mask;
    for (;;) {
      const list = this.#slots[slot] ?? emptySlot;
      if (list === emptySlot || this.#equals(list, items, count)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(list: number, items: Uint32Array, count: number): boolean {
    const start = this.#offsets[list] ?? 0;
    if ((this.#offsets[list + 1] ?? 0) - start !== count) return false;
    for (let at = 0; at < count; at += 1) if (this.#values[start + at] !== items[at]) return false;
    return true;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let list = 1; list < this.#size; list += 1) {
      const start = this.#offsets[list] ?? 0;
      let slot = hashOf(this.#values, start, (this.#offsets[list + 1] ?? 0) - start) & mask;
      while (slots[slot] !== emptySlot) slot = (slot + 1) & mask;
      slots[slot] = list;
    }
    this.#slots = slots;
  }
}

function hashOf(items: Uint32Array, start: number, count: number): number {
  let hash = count;
  for (let at = start; at < start + count; at += 1) {
    hash = Math.imul(hash ^ (items[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
