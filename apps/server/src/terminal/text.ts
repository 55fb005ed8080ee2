/** Characters that take two places in a terminal: those of East Asian scripts, and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** Places that a terminal shows for a text: marks that combine with the letter before take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text.normalize('NFC').replace(/[\p{Mn}\p{Cf}]/gu, ''))
    width += wide.test(char) ? 2 : 1;
  return width;
}

/**
 * A text that others wrote as one line that is safe to print: no control characters, by which it could move the cursor
 * or colour the terminal, and none that turn the direction of writing.
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** A text broken between words into lines of at most a width; only a word that is longer is broken within. */
export function wrap(text: string, width: number): readonly string[] {
  return joinedUp(text.split(/ +/u), ' ', width);
}

/** A name of dotted parts broken after its dots. */
export function wrapName(name: string, width: number): readonly string[] {
  return joinedUp(partsOf(name), '', width);
}

/** The parts of a dotted name, each but the last with its dot. */
export function partsOf(name: string): readonly string[] {
  return name.split(/(?<=\.)/u);
}

function joinedUp(pieces: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const piece of pieces.flatMap((each) => broken(each, width))) {
    if (line === undefined) line = piece;
    else if (widthOf(line) + between.length + widthOf(piece) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = `${line}${between}${piece}`;
    }
  }
  return [...lines, line ?? ''];
}

function broken(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && widthOf(part + char) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}

/** A text set to the left or right of a width. */
export function padded(text: string, width: number, right = false): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
