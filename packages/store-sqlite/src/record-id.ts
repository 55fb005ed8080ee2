import { hash } from 'node:crypto';

/** Records of a study: 2^31, so that a number fits a signed 32-bit integer. */
const recordsOfStudy = 2 ** 31;

/**
 * The id of a record in its table: its study's number and its own number within the study. Numbers of other studies
 * show nowhere, so answers on one study are the same whatever else the file holds.
 */
export function recordId(study: number, number: number): number {
  return study * recordsOfStudy + number;
}

/** The number of a record within its study. */
export function numberOf(id: number): number {
  return id % recordsOfStudy;
}

/** The number of the study that a record belongs to. */
export function studyOf(id: number): number {
  return Math.floor(id / recordsOfStudy);
}

/** The first and the last id that a record of the study can have. */
export function idsOfStudy(study: number): readonly [number, number] {
  return [recordId(study, 0), recordId(study, recordsOfStudy - 1)];
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const digits = 10;

/**
 * The first 50 bits of an opaque key, as an index keeps them; the rest is compared with the record that is found.
 * `undefined` for what cannot be a key.
 */
export function keyNumber(key: string): number | undefined {
  if (key.length < digits) return undefined;
  let number = 0;
  for (const letter of key.slice(0, digits)) {
    const digit = alphabet.indexOf(letter);
    if (digit === -1) return undefined;
    number = number * alphabet.length + digit;
  }
  return number;
}

/**
 * The number of a record's key, `keyNumber(recordKey(study, type, id))`. Node's own hash makes it three times as fast,
 * which counts when a million claims are written.
 */
export function recordKeyNumber(study: string, type: string, id: string): number {
  const parts = [study, type, id].map((part) => `${part.length}:${part}`);
  const bytes = hash('sha256', parts.join(''), 'buffer');
  return bytes.readUIntBE(0, 6) * 4 + (bytes.readUInt8(6) >> 6);
}
