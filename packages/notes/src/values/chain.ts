import type { Item } from '../parse/parsed-note.ts';
import { trimmed } from '../text/span.ts';

/** The links of a chain of intermediaries: `[[a]] > [[b]]`. */
export function splitChain({ text, start }: Item): readonly Item[] {
  const links: Item[] = [];
  let brackets = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) brackets++;
    else if (code === 93) brackets = Math.max(0, brackets - 1);
    else if (at === text.length || (code === 62 && brackets === 0)) {
      const span = trimmed(text, from, at);
      if (span.end > span.start) {
        links.push({
          text: text.slice(span.start, span.end),
          start: start + span.start,
          end: start + span.end,
        });
      }
      from = at + 1;
    }
  }
  return links;
}
