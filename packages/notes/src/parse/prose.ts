import { isSpace } from '../text/span.ts';

/** Gathers the prose of a block from pieces of text: single spaces, none at the ends. */
export interface ProseGatherer {
  /** Adds the text between two offsets. */
  add(start: number, end: number): void;
  /** Adds a text that stands in the place of another, such as the name of a link. */
  addWord(word: string): void;
  /** What comes next stands apart: on another line. */
  breakLine(): void;
  /** What comes next stands close: a full stop after a field that is left out. */
  joinNext(): void;
  /** The prose so far; gathering starts anew. */
  take(): string;
}

/** Prose of one piece stays a slice of the text, which costs next to nothing to keep. */
export function createProseGatherer(text: string): ProseGatherer {
  let prose = '';
  let isApart = false;

  function append(piece: string): void {
    if (prose === '') prose = piece;
    else prose += isApart ? ` ${piece}` : piece;
    isApart = false;
  }

  return {
    add(start, end) {
      let from = start;
      let to = end;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
      if (from > start) isApart = true;
      if (from === to) return;
      const piece = text.slice(from, to);
      append(hasWideSpace(text, from, to) ? piece.replace(/\s+/g, ' ') : piece);
      if (to < end) isApart = true;
    },
    addWord: append,
    breakLine() {
      isApart = true;
    },
    joinNext() {
      isApart = false;
    },
    take() {
      const whole = prose;
      prose = '';
      isApart = false;
      return whole;
    },
  };
}

/** Whether there is white space other than single spaces. */
function hasWideSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) && (code !== 32 || isSpace(text.charCodeAt(at + 1)))) return true;
  }
  return false;
}
