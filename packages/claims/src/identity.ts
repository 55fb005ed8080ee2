import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` base-32 characters (5 bits each) of the SHA-256 of the parts, which may hold any text. */
export function digest(parts: readonly string[], length: number): string {
  // The length of each part goes before it, so that no two lists of parts join to the same text.
  const bytes = sha256(utf8ToBytes(parts.map((part) => `${String(part.length)}:${part}`).join('')));
  let out = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet.charAt((buffer >> bits) & 31);
      if (out.length === length) return out;
    }
  }
  return out;
}

/**
 * The id of a claim: of its note and block id, or without a block id of its fields and its ordinal among the claims
 * of the note with equal fields. The prose is no part of it, so that mending a typo changes no id.
 *
 * @param fields canonical text of the claim's fields as written, without prose and rendering
 * @param ordinal 0 for the first claim of the note with these fields
 */
export function claimId(
  note: string,
  block: string | undefined,
  fields: string,
  ordinal: number,
): string {
  if (block !== undefined) return `${note}#^${block}`;
  return `${note}#${digest([fields], 12)}${ordinal === 0 ? '' : `-${String(ordinal + 1)}`}`;
}

/** An actor that is a role in one area. */
export function roleInAreaId(role: string, area: string): string {
  return `${role}@${area}`;
}

/** The role that an id of an actor is of, and of a role in an area the area too. */
export function roleAndArea(id: string): { readonly role: string; readonly area?: string } {
  const at = id.indexOf('@');
  return at === -1 ? { role: id } : { role: id.slice(0, at), area: id.slice(at + 1) };
}

/** An opaque key for a record of a study: 80 bits, the same in every store, telling nothing of names and paths. */
export function recordKey(study: string, type: string, id: string): string {
  return digest([study, type, id], 16);
}
