import { isBlank } from '../text/span.ts';

/** A line's first character that is not blank, and the column that it stands in (a tab goes to the next fourth). */
export interface Indent {
  readonly at: number;
  readonly column: number;
}

export function indentOf(text: string, start: number, end: number): Indent {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 0xa0) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { at, column };
}

/** The length of the run of one character. */
function runLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
}

/** The level of the ATX heading that the line is, or 0. */
export function headingLevel(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 35) return 0;
  const level = runLength(text, start, end);
  if (level > 6) return 0;
  const after = start + level;
  return after === end || isBlank(text.charCodeAt(after)) ? level : 0;
}

/** Whether the line is a thematic break: three or more of `-`, `*` or `_` and blanks. */
export function isThematicBreak(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== 45 && mark !== 42 && mark !== 95) return false;
  let marks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) marks++;
    else if (!isBlank(code)) return false;
  }
  return marks >= 3;
}

/** A code fence: its character and length. */
export interface Fence {
  readonly mark: number;
  readonly length: number;
}

/** The fence that the line opens, if any. */
export function openingFence(text: string, start: number, end: number): Fence | undefined {
  const mark = text.charCodeAt(start);
  if (mark !== 96 && mark !== 126) return undefined;
  const length = runLength(text, start, end);
  if (length < 3) return undefined;
  if (mark === 96 && text.slice(start + length, end).includes('`')) return undefined;
  return { mark, length };
}

export function closesFence(text: string, start: number, end: number, fence: Fence): boolean {
  if (text.charCodeAt(start) !== fence.mark) return false;
  const length = runLength(text, start, end);
  if (length < fence.length) return false;
  for (let at = start + length; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** The marker of a list item: where the item's text starts, and the number of an ordered one. */
export interface ListMarker {
  readonly contentStart: number;
  readonly number: number | undefined;
}

const longestNumber = 9;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

interface Mark {
  readonly after: number;
  readonly number: number | undefined;
}

function bullet(text: string, start: number): Mark | undefined {
  const first = text.charCodeAt(start);
  const isBullet = first === 45 || first === 42 || first === 43;
  return isBullet ? { after: start + 1, number: undefined } : undefined;
}

function ordinal(text: string, start: number, end: number): Mark | undefined {
  let at = start;
  while (at < end && at - start < longestNumber && isDigit(text.charCodeAt(at))) at++;
  const close = text.charCodeAt(at);
  if (at === start || at >= end || (close !== 46 && close !== 41)) return undefined;
  return { after: at + 1, number: Number(text.slice(start, at)) };
}

/** The list marker that the line begins with, a task's box included, if any. */
export function listMarker(text: string, start: number, end: number): ListMarker | undefined {
  const mark = bullet(text, start) ?? ordinal(text, start, end);
  if (mark === undefined) return undefined;
  let { after } = mark;
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined;
  while (after < end && isBlank(text.charCodeAt(after))) after++;
  return { contentStart: afterTaskBox(text, after, end), number: mark.number };
}

function afterTaskBox(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93) return start;
  const box = text.charAt(start + 1);
  if (box !== ' ' && box !== 'x' && box !== 'X') return start;
  if (start + 3 < end && !isBlank(text.charCodeAt(start + 3))) return start;
  let at = Math.min(start + 3, end);
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
