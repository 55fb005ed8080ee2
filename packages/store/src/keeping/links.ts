import { claimLinks, linkedIds, type Claim } from '@samenspel/claims';

/** A claim without links to some claims; the same one when it has none. */
export function withoutLinks(claim: Claim, gone: ReadonlySet<string>): Claim {
  if (!linksToAny(claim, gone)) return claim;
  const kept = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const links = {
    restates: kept(claim.restates),
    qualifies: kept(claim.qualifies),
    contradicts: kept(claim.contradicts),
  };
  return claim.kind === 'finding'
    ? { ...claim, ...links, answers: kept(claim.answers), explains: kept(claim.explains) }
    : { ...claim, ...links };
}

export function linksToAny(claim: Claim, ids: ReadonlySet<string>): boolean {
  return claimLinks.some((link) => linkedIds(claim, link).some((id) => ids.has(id)));
}
