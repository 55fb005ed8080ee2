import type { Domain, Intern } from '@samenspel/claims';
import { valueProblem } from '@samenspel/store';

/** Thrown while a note is packed that holds a value which no store can keep; the message is the reason. */
export class UnkeptValue extends Error {
  override readonly name = 'UnkeptValue';
}

/** What the integers of a study stand for. An integer never changes its meaning. */
export interface Terms {
  readonly intern: Intern;
  /** Domain → position → value, position 0 unused; a copy, as it is now. */
  readonly values: () => ReadonlyMap<Domain, readonly string[]>;
  /** How many values have an integer. */
  readonly size: () => number;
}

export function createTerms(): Terms {
  const numbers = new Map<Domain, Map<string, number>>();
  return {
    intern(domain, value) {
      let known = numbers.get(domain);
      if (known === undefined) {
        known = new Map();
        numbers.set(domain, known);
      }
      const found = known.get(value);
      if (found !== undefined) return found;
      const problem = valueProblem(`value of ${domain}`, value);
      if (problem !== undefined) throw new UnkeptValue(problem);
      const number = known.size + 1;
      known.set(value, number);
      return number;
    },
    size: () => [...numbers.values()].reduce((sum, { size }) => sum + size, 0),
    values: () => new Map([...numbers].map(([domain, known]) => [domain, ['', ...known.keys()]])),
  };
}
