import { apiError } from '../errors.ts';
import type { PageArguments } from './connection.ts';

/** Bounds of a page. */
export const pageLimits = { default: 50, max: 500 } as const;

/** The part of a list that a client asks for; exactly one of `first` and `last` is given. */
export interface PageWindow {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

/** @throws BAD_ARGUMENT where both directions are asked or the page is too large */
export function pageWindow({ first, after, last, before }: PageArguments): PageWindow {
  if (isGiven(first) && isGiven(last)) {
    throw apiError(
      'BAD_ARGUMENT',
      '"first" and "last" are both given, and a page goes in one direction.',
      'Give "first" (with "after") or "last" (with "before").',
    );
  }
  const cursors = {
    ...(isGiven(after) ? { after } : {}),
    ...(isGiven(before) ? { before } : {}),
  };
  if (isGiven(last)) return { last: checkSize('last', last), ...cursors };
  return { first: checkSize('first', first ?? pageLimits.default), ...cursors };
}

/** A number of items that a list field is asked for. @throws BAD_ARGUMENT, TOO_LARGE */
export function checkSize(argument: string, size: number): number {
  if (size < 1) {
    throw apiError('BAD_ARGUMENT', `"${argument}" is ${size}, and a page has at least one item.`);
  }
  if (size > pageLimits.max) {
    throw apiError(
      'TOO_LARGE',
      `"${argument}" is ${size}, and a page has at most ${pageLimits.max} items.`,
      'Ask for smaller pages, one after the other.',
    );
  }
  return size;
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
