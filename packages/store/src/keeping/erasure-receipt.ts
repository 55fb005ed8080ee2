import type { Version } from '@samenspel/claims';
import { stillHeldPlaces, type ErasureReceipt, type StillHeldCode } from '../erasure.ts';
import type { ErasurePlan } from './erasure-plan.ts';

/** The receipt of an erasure that was done, in the version and at the time given. */
export function receiptOf(
  plan: ErasurePlan,
  { study, version, at }: { study: string; version: Version; at: Date },
  places: readonly StillHeldCode[],
): ErasureReceipt {
  return {
    study,
    at: at.toISOString(),
    version,
    notes: plan.removed.length,
    rewritten: plan.rewritten.length,
    claims: plan.claims.size,
    declarations: plan.declarations,
    left: plan.left,
    stillHeld: places.map((code) => ({ code, text: stillHeldPlaces[code] })),
  };
}
