import type { Claim } from './claim.ts';

/** The links from a claim to other claims, in the order of the codes that columns use. */
export const claimLinks = ['restates', 'qualifies', 'contradicts', 'answers', 'explains'] as const;

export type ClaimLink = (typeof claimLinks)[number];

/** The ids that a claim links to. For `answers` some may be concepts instead of claims. */
export function linkedIds(claim: Claim, link: ClaimLink): readonly string[] {
  if (link === 'answers' || link === 'explains') return claim.kind === 'finding' ? claim[link] : [];
  return claim[link];
}

/**
 * 64 bits of a claim's id, as two signed 32-bit integers: how a row of integers names itself and the claims that it
 * links to, which may be in notes that are not there yet. Two claims out of ten million share a key with a
 * probability of about three in a million. Not for secrets: keys are easily made to collide.
 */
export function claimKey(id: string): readonly [high: number, low: number] {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ unit, 0x27d4eb2f);
    low ^= low >>> 13;
  }
  // Each half is spread over all bits by the other, so that ids which differ in one letter share nothing.
  high = Math.imul(high ^ (low >>> 16), 0x2c1b3c6d);
  low = Math.imul(low ^ (high >>> 15), 0x297a2d39);
  return [high ^ (low >>> 15), low ^ (high >>> 16)];
}
