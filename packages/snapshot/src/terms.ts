/** Texts numbered from 1 in the order in which they came; 0 stands for none. Never forgets, so numbers stay valid. */
export class Terms {
  readonly #values: string[];
  /** Made when a text is first looked up: many dictionaries are only ever read by number. */
  #numbers: Map<string, number> | undefined;

  constructor(values: readonly string[] = ['']) {
    this.#values = [...values];
  }

  /** One more than the highest number. */
  get size(): number {
    return this.#values.length;
  }

  get values(): readonly string[] {
    return this.#values;
  }

  /** The text of a number; empty for 0. */
  text(number: number): string {
    return this.#values[number] ?? '';
  }

  /** The number of a text, 0 when it has none. */
  find(text: string): number {
    return this.#index().get(text) ?? 0;
  }

  /** The number of a text, which gets one if it has none. */
  add(text: string): number {
    const known = this.#index().get(text);
    if (known !== undefined) return known;
    const number = this.#values.push(text) - 1;
    this.#index().set(text, number);
    return number;
  }

  #index(): Map<string, number> {
    if (this.#numbers === undefined) {
      this.#numbers = new Map();
      for (let number = 1; number < this.#values.length; number += 1)
        this.#numbers.set(this.#values[number] ?? '', number);
    }
    return this.#numbers;
  }
}
