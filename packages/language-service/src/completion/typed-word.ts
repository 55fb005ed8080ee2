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
  const behind = inTop ? valueBehind(text, end) : fieldBehind(text, end);
  const [rest = ''] = /^[^,[\])>/§"]*/.exec(behind ?? lineBehind(text, end)) ?? [];
  const next = text.charAt(end + rest.length);
  const isEnded = behind !== undefined && !'["'.includes(next || ' ');
  const isWhole = isEnded && (next !== '>' || key.value.type === 'chain');
  const [word = ''] = isWhole ? [rest.trimEnd()] : (/^[\p{L}\d_-]*/u.exec(rest) ?? []);
  return { start, end: end + word.length };
}

/** What stands behind a place on its line to the end of the field; nothing where no bracket closes it there. */
export function fieldBehind(text: string, from: number): string | undefined {
  const line = lineBehind(text, from);
  let opened = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '[' || sign === '(') opened++;
    else if (sign === ']' || sign === ')') opened--;
    if (opened < 0) return line.slice(0, at);
  }
  return undefined;
}

/** What stands behind a place in front matter on its line, but for a remark. */
export function valueBehind(text: string, from: number): string {
  return lineBehind(text, from).replace(/(?:^|\s)#.*$/u, '');
}

function lineBehind(text: string, from: number): string {
  const [line = ''] = /^[^\n\r]*/.exec(text.slice(from, from + 200)) ?? [];
  return line;
}
