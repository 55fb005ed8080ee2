import { pairsOf, type Claim } from '@samenspel/claims';
import type { Block, Field, Span } from '@samenspel/notes';
import type { ClaimBlock } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';
import type { Checked } from './check.ts';

/** Claims with their blocks; what is listed in front matter has none in the text. */
export function claimsWithBlocks(
  { claims: blocks }: ReadNote,
  claims: readonly Claim[],
): readonly (readonly [Claim, ClaimBlock])[] {
  const byStart = new Map(blocks.map((block) => [block.block.start, block]));
  return claims.flatMap((claim) => {
    const block = byStart.get(claim.evidence.range.start);
    return block === undefined ? [] : [[claim, block] as const];
  });
}

/**
 * Collaborations that are about no pair, or of one with itself: churches may meet churches, the church on the square meets
 * others.
 *
 * @param isOne whether an actor is a single one
 */
export function oneParticipant(
  pairs: readonly (readonly [Claim, ClaimBlock])[],
  isTold: (block: Block) => boolean,
  isOne: (actor: string) => boolean,
): readonly Checked[] {
  return pairs.flatMap(([claim, { block, fields }]): readonly Checked[] => {
    if (claim.kind !== 'collaboration' || isTold(block)) return [];
    if (pairsOf(claim).some(({ a, b }) => a !== b || !isOne(a))) return [];
    return [{ code: 'one-participant', span: spanOf(fields.makers[0], block), parts: [] }];
  });
}

function spanOf(field: Field | undefined, block: Block): Span {
  const { start, end } = field !== undefined && field.start >= block.start ? field : block;
  return { start, end };
}

/** Claims that say the same in the same words as one before them. */
export function sameClaims(
  pairs: readonly (readonly [Claim, ClaimBlock])[],
  lineOf: (offset: number) => number,
): readonly Checked[] {
  const seen = new Map<string, Block>();
  return pairs.flatMap(([claim, { block }]): readonly Checked[] => {
    if (claim.restates.length > 0) return [];
    const said = saidBy(claim);
    const before = seen.get(said);
    if (before === undefined) {
      seen.set(said, block);
      return [];
    }
    const { start, end } = block;
    const line = String(lineOf(before.start) + 1);
    return [{ code: 'same-claim', span: { start, end }, parts: [line], beside: before }];
  });
}

/** All that a claim says, but for where it stands. */
function saidBy(claim: Claim): string {
  const { document, locator, cited } = claim.evidence;
  return JSON.stringify({ ...claim, id: '', evidence: [document, locator, cited] });
}
