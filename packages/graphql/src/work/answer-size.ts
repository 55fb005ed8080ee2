import type { GraphQLError } from 'graphql';
import { apiError } from '../errors.ts';

/** Bytes around a value in JSON: its comma, and the quotes and colon of its name. */
const around = 4;

/** Bytes that a sign of a text has at most, in UTF-8. */
const bytesOfSign = 3;

const encoder = new TextEncoder();

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
  // Most answers are small enough by far, however many bytes their signs have.
  const most = sizeOf(data, limit, (text) => text.length * bytesOfSign);
  if (most <= limit) return undefined;
  return sizeOf(data, limit, (text) => encoder.encode(text).length) > limit
    ? tooLarge(limit)
    : undefined;
}

/** How large the JSON of a value is, or some size above a limit. */
function sizeOf(value: unknown, limit: number, ofText: (text: string) => number): number {
  if (typeof value === 'string') return around + ofText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return around + String(value).length;
  let size = around;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (size > limit) return size;
      size += sizeOf(item, limit - size, ofText);
    }
  } else if (typeof value === 'object' && value !== null) {
    // Names by themselves: pairs of names and values would be made for each.
    for (const name of Object.keys(value)) size += name.length;
    for (const inner of Object.values(value)) {
      if (size > limit) return size;
      size += sizeOf(inner, limit - size, ofText);
    }
  }
  return size;
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
