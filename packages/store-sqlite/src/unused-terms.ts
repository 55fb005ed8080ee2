import { packClaim, type Domain, type Intern } from '@samenspel/claims';
import { readClaim } from '@samenspel/store/keeping';
import { maybeTextOf, numberIn, textOf, type Connection } from './connection.ts';
import { inParts } from './in-parts.ts';
import { termStatements } from './terms.ts';
import type { TakeTurns } from './turns.ts';

export const unusedTermStatements = {
  claims: 'SELECT id, record FROM claims WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
  notes: 'SELECT id, name FROM notes WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
} as const;

/**
 * Removes the integers of values that nothing of a study uses any more: they were read from notes of before, and may
 * tell of who was erased. In the epoch that follows they may stand for other values.
 *
 * @returns whether there were any
 */
export async function removeUnusedTerms(
  connection: Connection,
  study: number,
  takeTurns: TakeTurns,
): Promise<boolean> {
  const used = await usedTerms(connection, study);
  let found = false;
  for (let domain = nextDomain(connection, study, ''); domain !== undefined;) {
    for (const term of connection.all(termStatements.after, study, domain, 0)) {
      if (used.get(domain)?.has(textOf(term, 'value')) === true) continue;
      connection.run(termStatements.remove, study, domain, numberIn(term, 'number'));
      found = true;
    }
    domain = nextDomain(connection, study, domain);
    await takeTurns();
  }
  return found;
}

function nextDomain(connection: Connection, study: number, after: string): string | undefined {
  const row = connection.get(termStatements.nextDomain, study, after);
  return row && maybeTextOf(row, 'domain');
}

async function usedTerms(
  connection: Connection,
  study: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const used = new Map<Domain, Set<string>>();
  const intern: Intern = (domain, value) => {
    const values = used.get(domain);
    if (values === undefined) used.set(domain, new Set([value]));
    else values.add(value);
    return 0;
  };
  for await (const rows of inParts(connection, unusedTermStatements.notes, study, undefined)) {
    for (const row of rows) intern('note', textOf(row, 'name'));
  }
  for await (const rows of inParts(connection, unusedTermStatements.claims, study, undefined)) {
    for (const row of rows) packClaim(readClaim(textOf(row, 'record')), 0, intern, []);
  }
  return used;
}
