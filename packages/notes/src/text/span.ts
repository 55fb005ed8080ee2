/** A stretch of a note's text, as UTF-16 offsets: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a UTF-16 code unit is a space, tab or carriage return. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0xa0;
}

/** Whether a UTF-16 code unit is white space, line ends included. */
export function isSpace(code: number): boolean {
  return isBlank(code) || code === 10;
}

/** The span without the white space at both its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
