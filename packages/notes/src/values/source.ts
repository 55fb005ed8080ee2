import { trimmed } from '../text/span.ts';
import type { Item } from '../parse/parsed-note.ts';

/** What a `source` names: a document, a place in one, or both. */
export interface SourceReference {
  /** Name of the document; without it the inherited one is meant. */
  readonly document?: Item;
  /** The heading, without `§`. */
  readonly locator?: Item;
}

/** Splits `[document] [§ locator]`; offsets count from `offset`. */
export function readSource(value: string, offset: number): SourceReference {
  const mark = value.indexOf('§');
  const document = itemOf(value, 0, mark === -1 ? value.length : mark, offset);
  const locator = mark === -1 ? undefined : itemOf(value, mark + 1, value.length, offset);
  return {
    ...(document === undefined ? {} : { document }),
    ...(locator === undefined ? {} : { locator }),
  };
}

function itemOf(value: string, from: number, to: number, offset: number): Item | undefined {
  const { start, end } = trimmed(value, from, to);
  if (start === end) return undefined;
  return { text: value.slice(start, end), start: offset + start, end: offset + end };
}

/** Page references that may follow a heading: `A 1, p. 7`. */
const pages = /,\s*(?:p|pp|blz)\.?\s*[\d–-]+$/i;

/** A locator without the pages that follow its heading. */
export function withoutPages(text: string): string {
  return text.replace(pages, '').trimEnd();
}

/** The form in which locators and headings are compared. */
export function headingKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(pages, '')
    .replace(/^§\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
