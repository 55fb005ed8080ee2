import { claimLinks, type Claim } from '@samenspel/claims';
import type { LinkToClaim, Options } from '@samenspel/store';
import { numberIn, textOf, type Connection } from './connection.ts';
import { readClaim } from '@samenspel/store/keeping';
import { recordId, recordKeyNumber, studyOf } from './record-id.ts';
import type { StudyRow } from './study-row.ts';
import { inTurns } from './turns.ts';

export const claimStatements = {
  byId: 'SELECT record FROM claims WHERE id = ?',
  byKey: 'SELECT id, record FROM claims WHERE key = ?',
  linksTo: `SELECT links.link, claims.record ->> '$.id' AS claim
    FROM links JOIN claims ON claims.id = links.claim
    WHERE links.study = ? AND links.target = ? ORDER BY 1, 2`,
} as const;

/** A claim is found by its key, so that its id, which may be long, needs no index. */
export function claimById(connection: Connection, study: StudyRow, id: string): Claim | undefined {
  const key = recordKeyNumber(study.id, 'claim', id);
  for (const row of connection.all(claimStatements.byKey, key)) {
    if (studyOf(numberIn(row, 'id')) !== study.number) continue;
    const claim = readClaim(textOf(row, 'record'));
    if (claim.id === id) return claim;
  }
  return undefined;
}

/** The claim of a number, as rows of a scan hold it. */
export function claimByNumber(
  connection: Connection,
  study: StudyRow,
  number: number,
): Claim | undefined {
  const row = connection.get(claimStatements.byId, recordId(study.number, number));
  return row && readClaim(textOf(row, 'record'));
}

/** The claims that link to these, by the claim linked to. */
export async function linksTo(
  connection: Connection,
  study: StudyRow,
  claims: readonly string[],
  options: Options | undefined,
): Promise<ReadonlyMap<string, readonly LinkToClaim[]>> {
  const found = new Map<string, readonly LinkToClaim[]>();
  await inTurns(new Set(claims), options, (id) => {
    const links = connection
      .all(claimStatements.linksTo, study.number, id)
      .flatMap((row): readonly LinkToClaim[] => {
        const link = claimLinks[numberIn(row, 'link')];
        return link === undefined ? [] : [{ link, claim: textOf(row, 'claim') }];
      });
    if (links.length > 0) found.set(id, links);
  });
  return found;
}
