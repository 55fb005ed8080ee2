import { trimmed } from '../text/span.ts';
import type { Item } from './parsed-note.ts';

/**
 * The elements of a list: split on commas outside `[[ ]]`, `( )` and double quotes. Quotes around a whole element are
 * left out. Offsets count from `offset`, where the text stands in its note.
 *
 * @example splitList('[[a, b]], c', 0).map(({ text }) => text) // ['[[a, b]]', 'c']
 */
export function splitList(text: string, offset: number): readonly Item[] {
  if (!text.includes(',')) return [item(text, 0, text.length, offset)].filter(isFilled);
  const items: Item[] = [];
  let brackets = 0;
  let parentheses = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 && brackets === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 91) brackets++;
    else if (code === 93) brackets = Math.max(0, brackets - 1);
    // Within a link, other signs are of a name.
    else if (brackets > 0) continue;
    else if (code === 40) parentheses++;
    else if (code === 41) parentheses = Math.max(0, parentheses - 1);
    else if (code === 44 && parentheses === 0) {
      items.push(item(text, start, at, offset));
      start = at + 1;
    }
  }
  items.push(item(text, start, text.length, offset));
  return items.filter(isFilled);
}

function isFilled(element: Item): boolean {
  return element.text !== '';
}

function item(text: string, from: number, to: number, offset: number): Item {
  let { start, end } = trimmed(text, from, to);
  const isQuoted =
    end - start >= 2 && text.charCodeAt(start) === 34 && text.charCodeAt(end - 1) === 34;
  if (isQuoted) {
    start++;
    end--;
  }
  return { text: text.slice(start, end), start: offset + start, end: offset + end };
}
