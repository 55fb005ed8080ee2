import { widthOf } from './text.ts';

/** A line of a text and, on a line below it, marks under a part of it. */
export interface MarkedLine {
  readonly line: string;
  readonly marks: string;
}

/** What a terminal would obey instead of show. */
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Characters of the line that are shown before what is marked, when not all fit. */
const before = 30;

/**
 * A line cut to a width around a part of it.
 *
 * @param start where the part begins, in UTF-16 code units
 * @param end where it ends; beyond the end of the line counts as that
 */
export function markedLine(text: string, start: number, end: number, width: number): MarkedLine {
  // What is far beyond the width is never shown, and a note may be one line of megabytes.
  const isShort = text.length <= 4 * width && widthOf(text) <= width;
  const from = isShort ? 0 : wordFrom(text, Math.max(0, start - before));
  const lead = from > 0 ? '…' : '';
  const rest = Array.from(printable(text.slice(from, from + 4 * width)).normalize('NFC'));
  const room = width - lead.length;
  const shown = rest.length <= room ? rest.join('') : `${rest.slice(0, room - 1).join('')}…`;
  const at = widthOf(lead + printable(text.slice(from, start)));
  const marked = Math.max(
    1,
    widthOf(printable(text.slice(start, Math.min(end, start + 4 * width)))),
  );
  return {
    line: lead + shown,
    marks: ' '.repeat(at) + '^'.repeat(Math.max(1, Math.min(marked, width - at))),
  };
}

/** Where the first word from a place on begins, if that is near. */
function wordFrom(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + 12 ? at : space + 1;
}

/** A text that is safe to print, each character in its place. */
function printable(text: string): string {
  return text.replace(/\s/gu, ' ').replace(unprintable, '\uFFFD');
}
