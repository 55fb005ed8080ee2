import type { Claim, Sayer } from '@samenspel/claims';

/** The respondents that say a claim, or may have said it. */
export function sayersOf({ saidBy }: Claim): readonly string[] {
  return saidBy.flatMap((sayer) => (sayer.type === 'respondent' ? sayer.ids : []));
}

/** A claim without some respondents among those who say it; the same one when they do not. */
export function withoutSayers(claim: Claim, respondents: ReadonlySet<string>): Claim {
  const saidBy = claim.saidBy.flatMap((sayer) => without(sayer, respondents));
  const isSame =
    saidBy.length === claim.saidBy.length &&
    saidBy.every((sayer, at) => sayer === claim.saidBy[at]);
  return isSame ? claim : { ...claim, saidBy };
}

function without(sayer: Sayer, respondents: ReadonlySet<string>): readonly Sayer[] {
  if (sayer.type !== 'respondent') return [sayer];
  const ids = sayer.ids.filter((id) => !respondents.has(id));
  if (ids.length === sayer.ids.length) return [sayer];
  if (ids.length === 0) return [];
  // Who may have said it would else have said it for certain.
  return ids.length === 1 ? [{ type: 'unknown' }] : [{ ...sayer, ids }];
}
