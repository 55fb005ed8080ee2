import type { Span } from '@samenspel/notes';
import type { Position, Range } from 'vscode-languageserver-types';

/** In what an editor counts columns: UTF-16 code units, or bytes of UTF-8. */
export type PositionEncoding = 'utf-16' | 'utf-8';

/** Conversions between offsets in UTF-16 code units and the lines and columns of an editor, both from 0. */
export interface Positions {
  readonly lines: number;
  position(offset: number): Position;
  range(span: Span): Range;
  /** The offset of a position; one beyond its line or the text is taken to the nearest end. */
  offset(position: Position): number;
  /** The text of a line, without what ends it. */
  line(line: number): Span;
}

/** Bytes that a part of a text takes in UTF-8; half a pair takes three, as it is written. */
export function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isPair(text, at) && at + 1 < end) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

/** The offset that so many bytes after another lies, at most the end; never within a character. */
function afterBytes(text: string, start: number, end: number, bytes: number): number {
  let at = start;
  let left = bytes;
  while (at < end && left > 0) {
    const length = isPair(text, at) ? 2 : 1;
    left -= bytesIn(text, at, at + length);
    if (left < 0) break;
    at += length;
  }
  return Math.min(at, end);
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** Where lines start. They end in `\n`, `\r\n` or `\r`, as the Language Server Protocol has it. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** @example createPositions('é!', 'utf-8').position(1) // { line: 0, character: 2 } */
export function createPositions(text: string, encoding: PositionEncoding): Positions {
  const starts = lineStarts(text);

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function line(at: number): Span {
    const start = starts[at];
    if (start === undefined) return { start: text.length, end: text.length };
    const next = starts[at + 1];
    if (next === undefined) return { start, end: text.length };
    const isBoth = text.charCodeAt(next - 1) === 10 && text.charCodeAt(next - 2) === 13;
    return { start, end: Math.max(start, next - (isBoth ? 2 : 1)) };
  }

  function position(offset: number): Position {
    const place = Math.min(Math.max(offset, 0), text.length);
    const at = lineOf(place);
    const start = starts[at] ?? 0;
    const end = Math.min(place, line(at).end);
    const character = encoding === 'utf-16' ? end - start : bytesIn(text, start, end);
    return { line: at, character };
  }

  return {
    lines: starts.length,
    position,
    line,
    range: ({ start, end }) => ({ start: position(start), end: position(end) }),
    offset({ line: at, character }) {
      if (at < 0) return 0;
      const { start, end } = line(at);
      if (encoding === 'utf-16') return Math.min(start + Math.max(character, 0), end);
      return afterBytes(text, start, end, character);
    },
  };
}
