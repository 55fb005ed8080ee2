import type { Domain } from '@samenspel/claims';
import { SnapshotError } from './errors.ts';
import type { Scan } from './feed.ts';
import { withRoom } from './integer-column.ts';
import type { Terms } from './terms.ts';

/** Turns the store's integers of one domain into the numbers of one numbering. */
export class TermCodes {
  readonly #numbering: string;
  readonly #terms: Terms;
  readonly #domain: Domain;
  readonly #scan: Scan;
  #numbers: Uint32Array;

  constructor(numbering: string, terms: Terms, scan: Scan, numbers?: Uint32Array) {
    this.#numbering = numbering;
    this.#terms = terms;
    this.#domain = domainOf(numbering);
    this.#scan = scan;
    this.#numbers = numbers ?? new Uint32Array(0);
  }

  get data(): Uint32Array {
    return this.#numbers;
  }

  /** @throws SnapshotError CORRUPT when the scan does not say what the integer stands for */
  numberOf(code: number): number {
    if (code === 0) return 0;
    const known = this.#numbers[code] ?? 0;
    return known === 0 ? this.#number(code) : known;
  }

  #number(code: number): number {
    const text = this.#scan.terms.get(this.#domain)?.[code];
    if (text === undefined) {
      throw new SnapshotError(
        'CORRUPT',
        `A row holds the integer ${String(code)} of "${this.#numbering}", which the scan does not explain. Build the snapshot again from a full scan.`,
      );
    }
    const number = this.#terms.add(text);
    this.#numbers = withRoom(this.#numbers, code + 1);
    this.#numbers[code] = number;
    return number;
  }
}

/** Words are numbered apart by property but share one domain. */
function domainOf(numbering: string): Domain {
  switch (numbering) {
    case 'actor':
    case 'area':
    case 'respondent':
    case 'document':
    case 'note':
    case 'code':
    case 'proposition':
      return numbering;
    default:
      return numbering.startsWith('word:')
        ? 'word'
        : `concept:${numbering.slice('concept:'.length)}`;
  }
}
