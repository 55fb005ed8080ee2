import { splitChain } from '../values/chain.ts';
import { trimmed } from '../text/span.ts';

/** The elements of a list as they are written, quotes included. */
function elements(value: string): readonly string[] {
  const parts: string[] = [];
  let brackets = 0;
  let parentheses = 0;
  let quoted = false;
  let start = 0;
  const add = (end: number) => {
    const span = trimmed(value, start, end);
    parts.push(value.slice(span.start, span.end));
    start = end + 1;
  };
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 91) brackets++;
    else if (code === 93) brackets = Math.max(0, brackets - 1);
    else if (code === 40) parentheses++;
    else if (code === 41) parentheses = Math.max(0, parentheses - 1);
    else if (code === 44 && brackets === 0 && parentheses === 0) add(at);
  }
  add(value.length);
  return parts;
}

/** A list with one space after each comma. A list with an empty element stays as it is. */
export function spacedList(
  value: string,
  element: (text: string) => string = (text) => text,
): string {
  const parts = elements(value);
  return parts.includes('') ? value : parts.map(element).join(', ');
}

/** A chain with a space on both sides of each `>`. */
export function spacedChain(value: string): string {
  const links = splitChain({ text: value, start: 0, end: value.length });
  const bare = value.replace(/\s/g, '').length;
  const kept = links.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  // Where a link is lacking on either side of a `>`, nothing is touched.
  return kept + links.length - 1 === bare ? links.map(({ text }) => text).join(' > ') : value;
}
