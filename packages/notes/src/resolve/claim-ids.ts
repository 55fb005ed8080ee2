import { claimId } from '@samenspel/claims';
import { writtenFields } from '../layers/fields.ts';
import type { ClaimBlock } from '../layers/layers.ts';

/** Keys that are no part of what a claim says: they render its prose. */
const renderings = new Set(['en', 'nl']);

/**
 * The fields of a claim as one text: keys by their English names, in order, values with single spaces. Front matter is
 * left out, since the note's id stands for it, and so are prose and rendering.
 */
function canonicalFields({ kind, fields }: ClaimBlock): string {
  const rows = writtenFields(fields).flatMap(({ key, value }) =>
    key === undefined || renderings.has(key.en) ? [] : [`${key.en}:${canonicalValue(value)}`],
  );
  return [kind, ...rows.sort()].join('\n');
}

/** What is more than one way to write the same. */
const variable = /[^\x20-\x7e]|[,>]| {2}/;

function canonicalValue(value: string): string {
  if (!variable.test(value)) return value;
  return value
    .normalize('NFC')
    .replace(/\s*([,>])\s*/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The id of the claim that each block is, by the block's index. */
export function claimIdsOf(
  noteId: string,
  claims: readonly ClaimBlock[],
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const seen = new Map<string, number>();
  for (const claim of claims) {
    const { index, block } = claim;
    if (block.id !== undefined) {
      ids.set(index, claimId(noteId, block.id, '', 0));
      continue;
    }
    const fields = canonicalFields(claim);
    const ordinal = seen.get(fields) ?? 0;
    seen.set(fields, ordinal + 1);
    ids.set(index, claimId(noteId, undefined, fields, ordinal));
  }
  return ids;
}
