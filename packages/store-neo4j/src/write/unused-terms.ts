import { packClaim, type Domain, type Intern, type NoteRecord } from '@samenspel/claims';
import type { Transaction } from '../database.ts';
import { numberIn, textIn } from '../row.ts';

export const unusedTermStatements = {
  all: `MATCH (t:Term {study: $study}) WHERE t.domain >= '' AND t.number > 0
    RETURN t.domain AS domain, t.number AS number, t.value AS value`,
  remove: `UNWIND $unused AS unused
    MATCH (t:Term {study: $study, domain: unused.domain, number: unused.number})
    DELETE t`,
} as const;

/**
 * Removes the integers of values that nothing of a study uses any more: they were read from notes of before, and may
 * tell of who was erased.
 *
 * @returns whether there were any
 */
export async function removeUnusedTerms(
  transaction: Transaction,
  study: string,
  notes: AsyncIterable<NoteRecord>,
): Promise<boolean> {
  const used = new Map<string, Set<string>>();
  const use = (domain: Domain, value: string) => {
    const values = used.get(domain);
    if (values === undefined) used.set(domain, new Set([value]));
    else values.add(value);
  };
  const intern: Intern = (domain, value) => {
    use(domain, value);
    return 0;
  };
  for await (const { id, claims } of notes) {
    use('note', id);
    for (const claim of claims) packClaim(claim, 0, intern, []);
  }
  const rows = await transaction.run(unusedTermStatements.all, { study });
  const unused = rows.flatMap((row) => {
    const domain = textIn(row, 'domain');
    const isUsed = used.get(domain)?.has(textIn(row, 'value')) === true;
    return isUsed ? [] : [{ domain, number: numberIn(row, 'number') }];
  });
  if (unused.length === 0) return false;
  await transaction.run(unusedTermStatements.remove, { study, unused });
  return true;
}
