import { tooManyGroups } from './group-limit.ts';
import { PairTable } from './pair-table.ts';

/** Cells above which combinations are kept by hash instead of in a table with a cell for each possible one. */
const mostCells = 1 << 20;

/** Numbers combinations of a group and a value from 1, in the order in which they come. */
export class Combinations {
  readonly #values: number;
  readonly #most: number;
  /** Numbers by group times values plus value, as long as the groups are few. */
  #direct: Uint32Array;
  #hashed: PairTable | undefined;
  /** Numbers by place in the hash table. */
  readonly #places: number[] = [0];
  readonly #groups: number[] = [0];
  readonly #members: number[] = [0];

  /**
   * @param values one more than the highest value
   * @param most combinations above which no more are taken
   */
  constructor(values: number, most: number) {
    this.#values = values;
    this.#most = most;
    this.#direct = new Uint32Array(Math.min(mostCells, values * 16));
  }

  /** How many combinations there are. */
  get size(): number {
    return this.#groups.length - 1;
  }

  groupOf(number: number): number {
    return this.#groups[number] ?? 0;
  }

  valueOf(number: number): number {
    return this.#members[number] ?? 0;
  }

  /**
   * The numbers of the combinations at each position.
   *
   * @throws SnapshotError TOO_LARGE for too many different ones
   */
  addAll(groups: Uint32Array, values: Uint32Array): Uint32Array {
    const width = this.#values;
    const numbers = new Uint32Array(groups.length);
    let direct = this.#direct;
    for (let at = 0; at < numbers.length; at += 1) {
      const group = groups[at] ?? 0;
      const value = values[at] ?? 0;
      const cell = group * width + value;
      const known = cell < direct.length ? (direct[cell] ?? 0) : 0;
      if (known !== 0) {
        numbers[at] = known;
      } else {
        numbers[at] = this.#add(group, value, cell);
        direct = this.#direct;
      }
    }
    return numbers;
  }

  /** The number of one combination. */
  add(group: number, value: number): number {
    const cell = group * this.#values + value;
    const known = cell < this.#direct.length ? (this.#direct[cell] ?? 0) : 0;
    return known === 0 ? this.#add(group, value, cell) : known;
  }

  #add(group: number, value: number, cell: number): number {
    if (cell < mostCells && cell >= this.#direct.length && this.#hashed === undefined) {
      const longer = new Uint32Array(Math.min(mostCells, 2 * cell + 64));
      longer.set(this.#direct);
      this.#direct = longer;
    }
    if (cell < this.#direct.length) {
      const number = this.#next(group, value);
      this.#direct[cell] = number;
      return number;
    }
    this.#hashed ??= new PairTable(1024);
    const place = this.#hashed.add(group, value);
    if (place === this.#places.length) this.#places.push(this.#next(group, value));
    return this.#places[place] ?? 0;
  }

  #next(group: number, value: number): number {
    if (this.size >= this.#most) throw tooManyGroups();
    this.#members.push(value);
    return this.#groups.push(group) - 1;
  }
}
