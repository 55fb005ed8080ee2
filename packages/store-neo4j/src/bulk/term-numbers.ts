import type { Domain, Intern } from '@samenspel/claims';
import type { NumberedTerm } from '../write/terms.ts';

/** The integers of a study that is written at once. */
export interface TermNumbers {
  readonly intern: Intern;
  readonly all: () => Generator<NumberedTerm>;
  /** The last integer that was given, by domain. */
  readonly last: () => ReadonlyMap<Domain, number>;
}

export function createTermNumbers(): TermNumbers {
  const domains = new Map<Domain, Map<string, number>>();
  return {
    intern(domain, value) {
      const numbers = domains.get(domain) ?? new Map<string, number>();
      domains.set(domain, numbers);
      const number = numbers.get(value) ?? numbers.size + 1;
      numbers.set(value, number);
      return number;
    },
    *all() {
      for (const [domain, numbers] of domains) {
        for (const [value, number] of numbers) yield { domain, value, number };
      }
    },
    last: () => new Map([...domains].map(([domain, numbers]) => [domain, numbers.size])),
  };
}
