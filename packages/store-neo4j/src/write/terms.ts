import type { Domain, Intern } from '@samenspel/claims';
import { valueProblem } from '@samenspel/store';
import type { Transaction } from '../database.ts';
import { numberIn, textIn } from '../row.ts';

export const termStatements = {
  known: `UNWIND $wanted AS wanted
    MATCH (t:Term {study: $study, domain: wanted.domain, value: wanted.value})
    RETURN t.domain AS domain, t.value AS value, t.number AS number`,
  add: `UNWIND $added AS added
    CREATE (:Term {study: $study, domain: added.domain, value: added.value, number: added.number})`,
} as const;

/** A note that cannot be kept, found while it is packed; the message is the reason. */
export class RefusedNote extends Error {
  override readonly name = 'RefusedNote';
}

interface Term {
  readonly domain: Domain;
  readonly value: string;
}

export interface NumberedTerm extends Term {
  readonly number: number;
}

/** Values remembered of one study before all are forgotten, about 100 MB. */
const mostRemembered = 1_000_000;

/** The integers of a study that this program has seen. Within an epoch an integer never changes its meaning. */
export class KnownTerms {
  readonly #epoch: string;
  readonly #numbers = new Map<Domain, Map<string, number>>();
  #size = 0;

  constructor(epoch: string) {
    this.#epoch = epoch;
  }

  isOf(epoch: string): boolean {
    return this.#epoch === epoch;
  }

  get(domain: Domain, value: string): number | undefined {
    return this.#numbers.get(domain)?.get(value);
  }

  add({ domain, value, number }: NumberedTerm): void {
    if (this.#size >= mostRemembered) {
      this.#numbers.clear();
      this.#size = 0;
    }
    const numbers = this.#numbers.get(domain) ?? new Map<string, number>();
    this.#numbers.set(domain, numbers.set(value, number));
    this.#size += 1;
  }
}

/** The integers of one transaction: those known before, those found in the database, and new ones. */
export interface TermBook {
  /** Gives an integer, or 0 for a value that has none yet and is then asked for. @throws RefusedNote */
  readonly intern: Intern;
  /** Finds or makes the integers that were asked for, so that from now on `intern` gives them. */
  readonly settle: (transaction: Transaction) => Promise<void>;
  /** What is to be written. */
  readonly added: () => readonly NumberedTerm[];
  /** What was found or made, to be remembered once it is written. */
  readonly found: () => readonly NumberedTerm[];
  readonly last: ReadonlyMap<Domain, number>;
}

export function openTerms(
  study: string,
  known: KnownTerms,
  before: ReadonlyMap<Domain, number>,
): TermBook {
  const last = new Map(before);
  const numbers = new Map<string, NumberedTerm>();
  const wanted = new Map<string, Term>();
  const added: NumberedTerm[] = [];
  const intern: Intern = (domain, value) => {
    const found = known.get(domain, value) ?? numbers.get(`${domain} ${value}`)?.number;
    if (found !== undefined) return found;
    const problem = valueProblem(`value of ${domain}`, value);
    if (problem !== undefined) throw new RefusedNote(problem);
    wanted.set(`${domain} ${value}`, { domain, value });
    return 0;
  };
  return {
    intern,
    last,
    async settle(transaction) {
      if (wanted.size === 0) return;
      const rows = await transaction.run(termStatements.known, {
        study,
        wanted: [...wanted.values()],
      });
      for (const row of rows) {
        const name = `${textIn(row, 'domain')} ${textIn(row, 'value')}`;
        const term = wanted.get(name);
        if (term !== undefined) numbers.set(name, { ...term, number: numberIn(row, 'number') });
      }
      for (const [name, term] of wanted) {
        if (numbers.has(name)) continue;
        const number = (last.get(term.domain) ?? 0) + 1;
        last.set(term.domain, number);
        const numbered = { ...term, number };
        numbers.set(name, numbered);
        added.push(numbered);
      }
      wanted.clear();
    },
    added: () => added,
    found: () => [...numbers.values()],
  };
}
