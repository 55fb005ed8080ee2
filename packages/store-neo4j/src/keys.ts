import { hash } from 'node:crypto';
import type { ClaimKind, EntityType } from '@samenspel/claims';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The key of a record, as `recordKey` of `@samenspel/claims` gives it. Node's own hash makes it several times as fast,
 * which counts when a million claims are written.
 */
export function keyOf(
  study: string,
  type: 'study' | 'note' | 'claim' | EntityType,
  id: string,
): string {
  const parts = [study, type, id].map((part) => `${part.length}:${part}`);
  const bytes = hash('sha256', parts.join(''), 'buffer');
  let key = '';
  let buffer = 0;
  let bits = 0;
  for (let at = 0; key.length < 16; at += 1) {
    buffer = ((buffer << 8) | (bytes[at] ?? 0)) & 0xfff;
    bits += 8;
    while (bits >= 5 && key.length < 16) {
      bits -= 5;
      key += alphabet.charAt((buffer >> bits) & 31);
    }
  }
  return key;
}

/** The label of the nodes of an entity type. */
export const entityLabels: Readonly<Record<EntityType, string>> = {
  actor: 'Actor',
  area: 'Area',
  respondent: 'Respondent',
  document: 'Source',
  proposition: 'Proposition',
  code: 'Code',
};

/** The label of the nodes of a kind of claim. */
export const claimLabels: Readonly<Record<ClaimKind, string>> = {
  collaboration: 'Collaboration',
  finding: 'Finding',
  position: 'Position',
  placement: 'Placement',
  indicator: 'Indicator',
};
