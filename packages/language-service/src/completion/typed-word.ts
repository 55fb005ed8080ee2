import type { Key, Span } from '@samenspel/notes';

/**
 * The name of a key around the cursor. What stands behind it belongs to it when something is typed already, or when it
 * ends as keys do.
 */
export function keyAround(text: string, typed: Span, ends: RegExp): Span {
  const { start, end } = typed;
  const behind = text.slice(end, end + 80);
  const [rest = ''] = /^[\p{L}\d_-]*/u.exec(behind) ?? [];
  const isOfKey = start < end || ends.test(behind.slice(rest.length));
  return isOfKey ? { start, end: end + rest.length } : typed;
}

/**
 * The element of a value around the cursor: as far as it goes when something ends it on its line, else the word; before
 * one, nothing but the cursor.
 */
export function elementAround(text: string, typed: Span, key: Key, inTop: boolean): Span {
  const { start, end } = typed;
  if (start === end) return typed;
  const behind = text.slice(end, end + 200);
  const [rest = ''] = /^[^\n\r,[\])>/§"]*/.exec(behind) ?? [];
  const next = behind.charAt(rest.length);
  const isEnded = inTop ? next !== '[' : next !== '' && !'\n\r["'.includes(next);
  const isWhole = isEnded && (next !== '>' || key.value.type === 'chain');
  const [word = ''] = isWhole ? [rest.trimEnd()] : (/^[\p{L}\d_-]*/u.exec(rest) ?? []);
  return { start, end: end + word.length };
}
