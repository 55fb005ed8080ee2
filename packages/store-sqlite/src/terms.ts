import { properties, type Domain, type Intern } from '@samenspel/claims';
import { valueProblem, type Refusal } from '@samenspel/store';
import { numberIn, textOf, type Connection } from './connection.ts';

export const termStatements = {
  number: 'SELECT number FROM terms WHERE study = ? AND domain = ? AND value = ?',
  last: 'SELECT max(number) AS last FROM terms WHERE study = ? AND domain = ?',
  insert: 'INSERT INTO terms (study, domain, number, value) VALUES (?, ?, ?, ?)',
  after:
    'SELECT number, value FROM terms WHERE study = ? AND domain = ? AND number > ? ORDER BY number',
  remove: 'DELETE FROM terms WHERE study = ? AND domain = ? AND number = ?',
  nextDomain: 'SELECT min(domain) AS domain FROM terms WHERE study = ? AND domain > ?',
  epoch: 'SELECT epoch FROM studies WHERE id = ?',
} as const;

/** A note that is not written, found out while it is; the message is the reason. */
export class RefusedNote extends Error {
  override readonly name = 'RefusedNote';
  readonly details: Omit<Refusal, 'note' | 'reason'>;

  constructor(reason: string, details: Omit<Refusal, 'note' | 'reason'> = { code: 'INVALID' }) {
    super(reason);
    this.details = details;
  }
}

/** The integers that stand for values while a study is written. */
export interface TermWriter {
  /** Gives the integers of a study. @throws RefusedNote for a value that cannot be kept */
  readonly internOf: (study: number) => Intern;
  /** Forgets what may not be in the file, after a transaction or a savepoint was undone. */
  readonly forget: () => void;
}

/** What is known of the integers of a study: another epoch may use them anew. */
interface Known<Values> {
  readonly epoch: string;
  readonly domains: Map<Domain, Values>;
}

function knownIn<Values>(
  known: Map<number, Known<Values>>,
  epoch: string,
  study: number,
): Map<Domain, Values> {
  const found = known.get(study);
  if (found?.epoch === epoch) return found.domains;
  const domains = new Map<Domain, Values>();
  known.set(study, { epoch, domains });
  return domains;
}

function epochOf(connection: Connection, study: number): string {
  const row = connection.get(termStatements.epoch, study);
  return row === undefined ? '' : textOf(row, 'epoch');
}

/** Values remembered before all are forgotten, about 100 MB. */
const mostRemembered = 1_000_000;

export function createTermWriter(connection: Connection): TermWriter {
  /** Study → domain → value → integer, of one epoch. */
  const known = new Map<number, Known<Map<string, number>>>();
  let remembered = 0;

  const forget = () => {
    for (const { domains } of known.values()) domains.clear();
    remembered = 0;
  };

  const find = (study: number, domain: Domain, value: string): number => {
    if (remembered >= mostRemembered) forget();
    remembered += 1;
    return (
      termNumber(connection, study, domain, value) ?? addTerm(connection, study, domain, value)
    );
  };

  const internOf = (study: number): Intern => {
    const domains = knownIn(known, epochOf(connection, study), study);
    return (domain, value) => {
      const found = domains.get(domain)?.get(value);
      if (found !== undefined) return found;
      const number = find(study, domain, value);
      const values = domains.get(domain) ?? new Map<string, number>();
      domains.set(domain, values.set(value, number));
      return number;
    };
  };

  return { internOf, forget };
}

/** The integer that stands for a value, if one does. */
export function termNumber(
  connection: Connection,
  study: number,
  domain: Domain,
  value: string,
): number | undefined {
  const row = connection.get(termStatements.number, study, domain, value);
  return row && numberIn(row, 'number');
}

function addTerm(connection: Connection, study: number, domain: Domain, value: string): number {
  const problem = valueProblem(`value of ${domain}`, value);
  if (problem !== undefined) throw new RefusedNote(problem);
  const row = connection.get(termStatements.last, study, domain);
  const last = row?.last;
  const number = (typeof last === 'number' ? last : 0) + 1;
  connection.run(termStatements.insert, study, domain, number, value);
  return number;
}

/**
 * What the integers of studies stand for: read once, then only what came since. Within an epoch an integer never
 * changes its meaning.
 */
export interface TermReader {
  /** Domain → position → value, position 0 unused, as far as the connection sees now. */
  readonly read: (connection: Connection, study: number) => ReadonlyMap<Domain, readonly string[]>;
}

/** Every domain that rows hold integers of: participants and intermediaries are actors, as the property `about` is. */
const allDomains: ReadonlySet<Domain> = new Set(properties.map(({ domain }) => domain));

export function createTermReader(): TermReader {
  const read = new Map<number, Known<string[]>>();
  return {
    read(connection, study) {
      const domains = knownIn(read, epochOf(connection, study), study);
      for (const domain of allDomains) {
        const values = domains.get(domain) ?? [''];
        domains.set(domain, values);
        for (const row of connection.all(termStatements.after, study, domain, values.length - 1)) {
          values[numberIn(row, 'number')] = textOf(row, 'value');
        }
      }
      return domains;
    },
  };
}
