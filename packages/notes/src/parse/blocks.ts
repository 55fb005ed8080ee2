import { isBlank, trimmed } from '../text/span.ts';
import {
  closesFence,
  headingLevel,
  indentOf,
  isThematicBreak,
  listMarker,
  openingFence,
  type Fence,
  type ListMarker,
} from './lines.ts';
import type { Heading } from './parsed-note.ts';

/** A block before its text is read: where its lines are. */
export interface RawBlock {
  readonly type: 'item' | 'paragraph';
  readonly line: number;
  readonly start: number;
  readonly contentStart: number;
  readonly parent: number;
  readonly heading: number;
  readonly first: boolean;
  /** Starts and ends of its lines by turns, without markers and line ends. */
  readonly lines: number[];
}

export interface BlockScan {
  readonly headings: readonly Heading[];
  readonly blocks: readonly RawBlock[];
  readonly steps: number;
}

/** An open list item: its column and its place among the blocks. */
interface OpenItem {
  readonly column: number;
  readonly block: number;
}

/** What hides lines until it is closed. */
type Hiding =
  | { readonly type: 'code'; readonly fence: Fence }
  | { readonly type: 'comment'; readonly close: string };

/** Columns that an item must stand further in than another to be nested in it. */
const nesting = 2;
const codeIndent = 4;

/**
 * Finds headings, list items and paragraphs. Fenced and indented code and comments are no blocks. A line belongs to
 * the block above it until a blank line, a heading, a break, a fence or a list marker; after a blank line it still
 * belongs to a list item that it is indented under.
 */
export function scanBlocks(text: string, bodyStart: number, firstLine: number): BlockScan {
  const headings: Heading[] = [];
  const blocks: RawBlock[] = [];
  const items: OpenItem[] = [];
  /** The block that takes the next line of text, else -1. */
  let open = -1;
  let openIsQuote = false;
  let afterBlank = true;
  let fresh = true;
  let hiding: Hiding | undefined;
  let line = firstLine - 1;
  let steps = 0;

  function closeAll(): void {
    items.length = 0;
    open = -1;
    afterBlank = true;
  }

  function add(type: RawBlock['type'], start: number, contentStart: number, end: number): void {
    const parent = type === 'item' ? (items.at(-1)?.block ?? -1) : -1;
    const lines = [contentStart, end];
    open = blocks.length;
    blocks.push({
      type,
      line,
      start,
      contentStart,
      parent,
      heading: headings.length - 1,
      first: fresh,
      lines,
    });
    fresh = false;
  }

  /** Leaves only the open items that something in this column is nested in. */
  function closeItemsFrom(column: number): void {
    let top = items.at(-1);
    while (top !== undefined && column < top.column + nesting) {
      items.pop();
      top = items.at(-1);
    }
  }

  /** Whether a number at the start of a line is only part of the text above, as CommonMark has it. */
  function isNumberInText(marker: ListMarker): boolean {
    if (marker.number === undefined || marker.number === 1) return false;
    return open !== -1 && !afterBlank && items.length === 0;
  }

  function hides(start: number, end: number): Hiding | undefined {
    const fence = openingFence(text, start, end);
    if (fence !== undefined) return { type: 'code', fence };
    const close = commentClose(text, start);
    if (close === undefined) return undefined;
    return text.slice(start + close.length, end).includes(close)
      ? undefined
      : { type: 'comment', close };
  }

  function readText(start: number, column: number, end: number): void {
    const contentStart = afterQuoteMarks(text, start, end);
    const isQuote = contentStart > start;
    if (afterBlank) {
      closeItemsFrom(column);
      open = items.at(-1)?.block ?? -1;
    } else if (isQuote && !openIsQuote) {
      open = -1;
    }
    const taking = blocks[open];
    if (taking !== undefined) {
      taking.lines.push(contentStart, end);
    } else if (!afterBlank || column < codeIndent) {
      items.length = 0;
      add('paragraph', start, contentStart, end);
      openIsQuote = isQuote;
    }
  }

  function readLine(start: number, column: number, end: number): void {
    hiding = hides(start, end);
    if (hiding !== undefined) {
      if (items.length === 0) open = -1;
      return;
    }
    const level = column < codeIndent ? headingLevel(text, start, end) : 0;
    if (level > 0) {
      closeAll();
      headings.push(heading(text, start, end, level, line));
      fresh = true;
      return;
    }
    if (isThematicBreak(text, start, end)) {
      closeAll();
      return;
    }
    const marker = listMarker(text, start, end);
    if (marker !== undefined && !isNumberInText(marker)) {
      closeItemsFrom(column);
      add('item', start, marker.contentStart, end);
      items.push({ column, block: open });
      openIsQuote = false;
    } else {
      readText(start, column, end);
    }
    afterBlank = false;
  }

  function isHidden(start: number, end: number): boolean {
    if (hiding === undefined) return false;
    const closes =
      hiding.type === 'code'
        ? closesFence(text, start, end, hiding.fence)
        : text.slice(start, end).includes(hiding.close);
    if (closes) hiding = undefined;
    return true;
  }

  for (let at = bodyStart; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline + 1;
    let end = newline === -1 ? text.length : newline;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    line++;
    steps += next - at;
    const indent = indentOf(text, at, end);
    if (!isHidden(indent.at, end)) {
      if (indent.at === end) afterBlank = true;
      else readLine(indent.at, indent.column, end);
    }
    at = next;
  }
  return { headings, blocks, steps };
}

function heading(text: string, start: number, end: number, level: number, line: number): Heading {
  const words = trimmed(text, start + level, end);
  let to = words.end;
  while (to > words.start && text.charCodeAt(to - 1) === 35) to--;
  const closed = to === words.start || isBlank(text.charCodeAt(to - 1));
  const last = closed ? trimmed(text, words.start, to).end : words.end;
  return { level, text: text.slice(words.start, last), start, end, line };
}

/** What closes the comment that starts here, if one does. */
function commentClose(text: string, start: number): string | undefined {
  if (text.startsWith('<!--', start)) return '-->';
  if (text.startsWith('%%', start)) return '%%';
  return undefined;
}

function afterQuoteMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== 62 && !(at > start && isBlank(code))) break;
    at++;
  }
  return at;
}
