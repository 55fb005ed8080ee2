import { cut } from './cut.ts';

/** What Markdown, HTML and links make something of. */
const signs = /[\\`*_{}[\]()#+\-.!|<>~&$:@/"'=^]/g;

/**
 * A text from a note as Markdown that shows it as it is: no images, HTML, links, commands or addresses that are made
 * links. Line ends become spaces, and signs that turn the direction of writing are left out.
 */
export function asText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(signs, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`));
}

/** What was made Markdown, for who shows that as it is written. */
export function plainOf(markdown: string): string {
  return markdown.replace(
    /\\([^A-Za-z0-9\s])|&lt;|&amp;|\*+| +(?=\n)/g,
    (found: string, sign: string | undefined) => sign ?? { '&lt;': '<', '&amp;': '&' }[found] ?? '',
  );
}

const longest = 400;

/** The same, cut where a hover would grow too long. */
export function asShortText(text: string): string {
  return asText(cut(text, longest));
}
