import type { Claim } from './claim.ts';
import { claimKey, claimLinks, linkedIds } from './claim-link.ts';
import { parts, properties, type Domain } from './property.ts';

/** Version of the row format below; a store repacks its rows when it differs. */
export const columnsVersion = 1;

/** Gives the positive integer that stands for a value of a domain within one study; the same value, the same integer. */
export type Intern = (domain: Domain, value: string) => number;

/** Flags of a row. */
export const rowFlags = { together: 1, restates: 2, inferred: 4, openSayer: 8 } as const;

/**
 * A claim as a row of integers, the form in which stores hand claims to the snapshot:
 * `length, id, key high, key low, line, flags, rank`, then per property its value (0 for none) or, where it has many,
 * their number and the values; then the number of participants and per participant actor and part; then the number of
 * chains of intermediaries and per chain its length and actors; then the number of links to other claims and per link
 * its code and the two halves of the key of the claim linked to; and, with the flag `openSayer`, the number of
 * respondents that certainly say it and these.
 *
 * @param id the store's integer for the claim, stable as long as the claim exists
 */
export function packClaim(claim: Claim, id: number, intern: Intern, out: number[]): void {
  const start = out.length;
  const flags = flagsOf(claim);
  out.push(0, id, ...claimKey(claim.id), claim.evidence.range.line, flags, rankOf(claim));
  for (const property of properties) {
    const values = property.values(claim);
    if (property.many) {
      out.push(values.length);
      for (const value of values) out.push(intern(property.domain, value));
    } else {
      const value = values[0];
      out.push(value === undefined ? 0 : intern(property.domain, value));
    }
  }
  if (claim.kind === 'collaboration') {
    out.push(claim.participants.length);
    for (const participant of claim.participants) {
      out.push(intern('actor', participant.actor), parts.indexOf(participant.part));
    }
    out.push(claim.via.length);
    for (const chain of claim.via) {
      out.push(chain.length);
      for (const actor of chain) out.push(intern('actor', actor));
    }
  } else {
    out.push(0, 0);
  }
  packLinks(claim, out);
  if ((flags & rowFlags.openSayer) !== 0) {
    const certain = certainRespondents(claim);
    out.push(certain.length);
    for (const respondent of certain) out.push(intern('respondent', respondent));
  }
  out[start] = out.length - start;
}

function packLinks(claim: Claim, out: number[]): void {
  const count = out.push(0) - 1;
  let links = 0;
  claimLinks.forEach((link, code) => {
    for (const id of linkedIds(claim, link)) {
      out.push(code, ...claimKey(id));
      links += 1;
    }
  });
  out[count] = links;
}

/** The respondents of whom the source leaves no doubt that they say it. */
export function certainRespondents(claim: Claim): readonly string[] {
  return claim.saidBy.flatMap((sayer) =>
    sayer.type === 'respondent' && sayer.ids.length === 1 ? sayer.ids : [],
  );
}

function flagsOf(claim: Claim): number {
  let flags = 0;
  if (claim.kind === 'collaboration' && claim.together) flags |= rowFlags.together;
  if (claim.restates.length > 0) flags |= rowFlags.restates;
  if ('inferred' in claim && claim.inferred) flags |= rowFlags.inferred;
  if (claim.saidBy.some((sayer) => 'ids' in sayer && sayer.ids.length > 1))
    flags |= rowFlags.openSayer;
  return flags;
}

function rankOf(claim: Claim): number {
  return 'rank' in claim ? (claim.rank ?? 0) : 0;
}
