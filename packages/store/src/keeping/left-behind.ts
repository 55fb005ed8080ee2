import { referencesOf, type Claim, type NoteRecord } from '@samenspel/claims';
import type { LeftBehind, LeftBehindReason } from '../erasure.ts';
import type { Erasing } from './erasure-plan.ts';
import { isSayer, type Gone } from './gone-claims.ts';
import { linksToAny } from './links.ts';

/** What an erasure leaves of a note for somebody to decide about. */
export function leftOf(
  before: NoteRecord,
  after: NoteRecord | undefined,
  { respondents }: Erasing,
  gone: Gone,
): readonly LeftBehind[] {
  if (after === undefined) return [];
  const note = before.id;
  const hasLost = after.claims.length < before.claims.length;
  const left = before.claims.flatMap((claim): readonly LeftBehind[] => {
    if (gone.claims.has(claim.id)) return [];
    const why = whyLeft(before, claim, { respondents, gone, hasLost });
    return why === undefined ? [] : [{ note, claim: claim.id, why }];
  });
  const { source } = after;
  const isNamed = source !== undefined && [...gone.names].some((name) => source.includes(name));
  return isNamed ? [...left, { note, why: 'MENTION' }] : left;
}

function whyLeft(
  note: NoteRecord,
  claim: Claim,
  {
    respondents,
    gone,
    hasLost,
  }: { respondents: ReadonlySet<string>; gone: Gone; hasLost: boolean },
): LeftBehindReason | undefined {
  const saidBy = (type: Claim['saidBy'][number]['type']) =>
    claim.saidBy.some((sayer) => sayer.type === type);
  if (isSayer(claim, respondents)) return saidBy('authors') ? 'SYNTHESIS' : 'SHARED';
  if (claim.restates.some((id) => gone.claims.has(id))) return 'SYNTHESIS';
  if (hasLost && saidBy('authors')) return 'SYNTHESIS';
  if ('holders' in claim) {
    const isHeld = claim.holders.some(({ type, id }) =>
      (type === 'respondent' ? respondents : gone.roles).has(id),
    );
    if (isHeld) return 'HOLDER';
  }
  if (linksToAny(claim, gone.claims)) return 'LINK';
  if (isSayer(claim, gone.groups)) return 'GROUP';
  const names = referencesOf({ ...note, claims: [claim], entities: [] });
  return names.some(([, type, id]) => type === 'actor' && isRole(id, gone.roles))
    ? 'ABOUT'
    : undefined;
}

/** Whether an actor is one of these roles, or one of them in an area (`roleInAreaId`). */
function isRole(actor: string, roles: ReadonlySet<string>): boolean {
  return roles.has(actor) || roles.has(actor.slice(0, Math.max(0, actor.lastIndexOf('@'))));
}
