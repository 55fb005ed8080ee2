/** A place in a text as an editor counts it: both from 0, the column in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Conversions between offsets in UTF-16 code units, lines and columns, and code points. */
export interface LineIndex {
  /** Number of lines; a text without a line end has one. */
  readonly lines: number;
  /** The line and column of an offset; an offset outside the text is taken to its nearest end. */
  position(offset: number): LinePosition;
  /** The offset of a line and column; a column beyond the line is taken to the line's end. */
  offset(position: LinePosition): number;
  /** The number of code points before an offset: what a Web Annotation's TextPositionSelector counts. */
  codePoints(offset: number): number;
  /** The offset before which there are so many code points. */
  fromCodePoints(count: number): number;
}

/** Code units between two counted places of a text with surrogate pairs. */
const stride = 1024;

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** The last index of ascending numbers whose value is not above the one sought. */
function lastNotAbove(numbers: readonly number[], sought: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= sought) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Counts the lines of a text, which end in `\n` or `\r\n`.
 *
 * @example lineIndex('a\nbc').position(3) // { line: 1, column: 1 }
 */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  // Code points before offset 0, stride, 2 × stride …, counted when first asked for.
  let counted: number[] | undefined;
  const checkpoints = (): readonly number[] => {
    if (counted !== undefined) return counted;
    counted = [0];
    let points = 0;
    for (let at = 0; at < text.length; at++) {
      if (at > 0 && at % stride === 0) counted.push(points);
      if (at === 0 || !isPair(text, at - 1)) points++;
    }
    return counted;
  };
  const within = (offset: number): number => Math.min(Math.max(offset, 0), text.length);

  return {
    lines: starts.length,
    position(offset) {
      const place = within(offset);
      const line = lastNotAbove(starts, place);
      return { line, column: place - (starts[line] ?? 0) };
    },
    offset({ line, column }) {
      const start = starts[line];
      if (start === undefined) return line < 0 ? 0 : text.length;
      const next = starts[line + 1];
      let end = next === undefined ? text.length : next - 1;
      if (next !== undefined && end > start && text.charCodeAt(end - 1) === 13) end--;
      return Math.min(start + Math.max(column, 0), end);
    },
    codePoints(offset) {
      const place = within(offset);
      const checkpoint = Math.min(Math.floor(place / stride), checkpoints().length - 1);
      let points = checkpoints()[checkpoint] ?? 0;
      for (let at = checkpoint * stride; at < place; at++) {
        if (at === 0 || !isPair(text, at - 1)) points++;
      }
      return points;
    },
    fromCodePoints(count) {
      const checkpoint = lastNotAbove(checkpoints(), Math.max(count, 0));
      let points = checkpoints()[checkpoint] ?? 0;
      let at = checkpoint * stride;
      if (at > 0 && isPair(text, at - 1)) at++;
      while (points < count && at < text.length) {
        at += isPair(text, at) ? 2 : 1;
        points++;
      }
      return Math.min(at, text.length);
    },
  };
}
