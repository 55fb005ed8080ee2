import type { Claim } from './claim.ts';
import { parts, properties, type Domain } from './property.ts';

/** Version of the row format below; a store repacks its rows when it differs. */
export const columnsVersion = 1;

/** Gives the positive integer that stands for a value of a domain within one study; the same value, the same integer. */
export type Intern = (domain: Domain, value: string) => number;

/** Flags of a row. */
export const rowFlags = { together: 1, restates: 2, inferred: 4, openSayer: 8 } as const;

/**
 * A claim as a row of integers, the form in which stores hand claims to the snapshot:
 * `length, id, line, flags, rank`, then per property its value (0 for none) or, where it has many, their number and
 * the values; then the number of participants and per participant actor and part; then the number of chains of
 * intermediaries and per chain its length and actors.
 *
 * @param id the store's integer for the claim, stable as long as the claim exists
 */
export function packClaim(claim: Claim, id: number, intern: Intern, out: number[]): void {
  const start = out.length;
  out.push(0, id, claim.evidence.range.line, flagsOf(claim), rankOf(claim));
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
  out[start] = out.length - start;
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
