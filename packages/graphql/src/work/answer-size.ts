import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';

/** Bytes around a value in JSON: its comma, and the quotes and colon of its name. */
const around = 4;

const kibibyte = 1024;
const mebibyte = kibibyte ** 2;

/**
 * Why an answer is too large to be given, before it is written: to write it would take as much memory again. Stops as
 * soon as it is known.
 *
 * @param data what an operation gives
 * @param limit bytes of its JSON, about: signs that JSON escapes count once
 * @returns an error TOO_LARGE; nothing where the answer is small enough
 */
export function excessOfAnswer(data: unknown, limit: number): GraphQLError | undefined {
  let size = 0;
  const pending: unknown[] = [data];
  while (pending.length > 0) {
    const value = pending.pop();
    size += around + bytesOf(value);
    if (size > limit) return tooLarge(limit);
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) pending.push(item);
      continue;
    }
    for (const [name, inner] of Object.entries(value)) {
      size += name.length;
      pending.push(inner);
    }
  }
  return undefined;
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value).length : 0;
}

function tooLarge(limit: number): GraphQLError {
  const most =
    limit < mebibyte ? `${Math.ceil(limit / kibibyte)} KiB` : `${Math.floor(limit / mebibyte)} MiB`;
  return apiError(
    'TOO_LARGE',
    `The answer has more than the ${most} that one answer may have.`,
    'Ask for smaller pages ("first"), fewer texts, or several operations.',
  );
}
