import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Key } from '../keys/key.ts';
import { isBlank, trimmed } from '../text/span.ts';
import type { RawBlock } from './blocks.ts';
import {
  fieldNameEnd,
  fieldNameStart,
  idAtEnd,
  idPartEnd,
  isBlockId,
  keyNamed,
  longestName,
} from './field-names.ts';
import { readLink } from './links.ts';
import type { Block, Field, Link } from './parsed-note.ts';
import { createProseGatherer } from './prose.ts';

const backslash = 92;
const backtick = 96;
const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openParenthesis = 40;
const closeParenthesis = 41;
const less = 60;
const percent = 37;
const caret = 94;

/** Signs at which something may begin or end; all others are passed over. */
const signs = new Uint8Array(128);
for (const code of [
  backslash,
  backtick,
  openBracket,
  closeBracket,
  openParenthesis,
  closeParenthesis,
  less,
  percent,
  caret,
  colon,
]) {
  signs[code] = 1;
}

/** The next place where something may begin or end, else the end. */
function nextSign(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 128 && signs[code] === 1) return at;
    at++;
  }
  return end;
}

/** Longest run of backticks that opens code. */
const longestCodeMark = 3;

/** A field whose value is being read. */
interface OpenField {
  readonly start: number;
  readonly nameStart: number;
  readonly name: string;
  readonly key: Key | undefined;
  readonly valueStart: number;
  readonly opens: number;
  readonly closes: number;
  /** Where the line ends on which it starts: how far it goes when nothing closes it. */
  readonly lineEnd: number;
  depth: number;
}

/** Reads the text of blocks: fields, links, block id and prose. */
export interface InlineScanner {
  scan(raw: RawBlock): Block;
  /** Code units looked at so far. */
  readonly steps: number;
}

const none: readonly never[] = [];

/**
 * Makes a scanner for the blocks of one note. It goes through a block once: brackets that open nothing, code, comments
 * and fields that are not closed are told apart without going back.
 */
export function createInlineScanner(text: string, report: Report): InlineScanner {
  const prose = createProseGatherer(text);
  let fields: Field[] = [];
  let links: Link[] = [];
  let open: OpenField | undefined;
  let steps = 0;
  /** Start of the text that is not yet added to the prose. */
  let pending = 0;
  /** Per length, whether the rest of the line has no such run of backticks. */
  const withoutCodeEnd = [false, false, false, false];

  function addProse(end: number): void {
    if (open === undefined && end > pending) prose.add(pending, end);
  }

  function close(field: OpenField, valueEnd: number, end: number, closed: boolean): void {
    open = undefined;
    const span = trimmed(text, field.valueStart, valueEnd);
    const written = text.slice(span.start, span.end);
    const value = written.includes('\n') ? written.replace(/\s*\n[\s>]*/g, ' ') : written;
    steps += end - field.start;
    const { start, name, nameStart, key } = field;
    fields.push({ start, end, name, nameStart, key, value, valueStart: span.start, closed });
    pending = end;
  }

  function leaveUnclosed(field: OpenField, end: number): void {
    const to = trimmed(text, field.valueStart, Math.min(end, field.lineEnd)).end;
    const span = { start: field.start, end: Math.max(to, field.valueStart) };
    const closing = literally(String.fromCharCode(field.closes));
    report.add('unclosed-field', span, field.name, closing);
    close(field, span.end, span.end, false);
  }

  /** Opens the field that starts at a bracket; what stands there may be none. */
  function openField(at: number, lineEnd: number): OpenField | undefined {
    let nameStart = at + 1;
    while (nameStart < lineEnd && isBlank(text.charCodeAt(nameStart))) nameStart++;
    const nameEnd = fieldNameEnd(text, nameStart, lineEnd);
    steps += nameStart - at + longestName;
    if (nameEnd === -1) return undefined;
    const written = text.slice(nameStart, nameEnd);
    const key = keyNamed(written);
    if (open !== undefined) {
      // A field in a field: the outer one is not closed, unless the inner is no field but text.
      if (key === undefined) return undefined;
      leaveUnclosed(open, at);
    }
    // The table's own text, so that a large study does not keep a copy for each of its fields.
    const name = key?.nl === written ? key.nl : key?.en === written ? key.en : written;
    const opens = text.charCodeAt(at);
    const valueStart = text.indexOf('::', nameEnd) + 2;
    const closes = opens === openBracket ? closeBracket : closeParenthesis;
    open = { start: at, nameStart, name, key, valueStart, opens, closes, lineEnd, depth: 0 };
    return open;
  }

  /** Goes past a bracket that opens; gives where reading goes on. */
  function readOpening(at: number, code: number, lineEnd: number): number {
    if (open === undefined) {
      addProse(at);
      pending = at;
    }
    const field = openField(at, lineEnd);
    if (field !== undefined) return field.valueStart;
    if (code === open?.opens) open.depth++;
    return at + 1;
  }

  function readClosing(at: number, field: OpenField, lineEnd: number): number {
    if (field.depth > 0) {
      field.depth--;
      return at + 1;
    }
    close(field, at, at + 1, true);
    if (at + 1 < lineEnd && isClosingMark(text.charCodeAt(at + 1))) prose.joinNext();
    return at + 1;
  }

  function readWikilink(at: number, lineEnd: number): number {
    const { end, link } = readLink(text, at, lineEnd, report);
    if (link === undefined) {
      steps += end - at;
      return end;
    }
    steps += link.end - at;
    addProse(at);
    if (open === undefined) {
      const name = link.alias ?? link.target;
      if (name !== '') prose.addWord(name);
      pending = link.end;
    }
    links.push(link);
    return link.end;
  }

  function afterCode(at: number, lineEnd: number): number {
    let length = 1;
    while (at + length < lineEnd && text.charCodeAt(at + length) === backtick) length++;
    if (length > longestCodeMark || withoutCodeEnd[length] === true) return at + length;
    const close = text.slice(at + length, lineEnd).indexOf('`'.repeat(length));
    steps += close === -1 ? lineEnd - at : close + length;
    if (close !== -1) return at + length + close + length;
    withoutCodeEnd[length] = true;
    return at + length;
  }

  function afterComment(at: number, lineEnd: number): number {
    const closer = text.startsWith('<!--', at) ? '-->' : text.startsWith('%%', at) ? '%%' : '';
    if (closer === '') return at + 1;
    const from = at + (closer === '%%' ? 2 : 4);
    const close = text.slice(from, lineEnd).indexOf(closer);
    const after = close === -1 ? lineEnd : from + close + closer.length;
    steps += after - at;
    addProse(at);
    pending = after;
    return after;
  }

  function warnOfBareField(lineStart: number, lineEnd: number): void {
    const nameEnd = fieldNameEnd(text, lineStart, lineEnd);
    steps += longestName;
    if (nameEnd === -1) return;
    const name = text.slice(lineStart, nameEnd);
    if (keyNamed(name) === undefined) return;
    report.add('bare-field', { start: lineStart, end: lineEnd }, name, literally(`[${name}:: …]`));
  }

  /** Two colons in prose after the name of a key: the brackets were forgotten. */
  function warnOfBareName(at: number, lineStart: number): void {
    if (text.charCodeAt(at + 1) !== colon) return;
    const start = fieldNameStart(text, lineStart, at);
    steps += at - start;
    const name = text.slice(start, at);
    if (keyNamed(name) === undefined) return;
    report.add('bare-field', { start, end: at + 2 }, name, literally(`[${name}:: …]`));
  }

  function warnOfMisplacedId(at: number, lineStart: number, lineEnd: number): void {
    if (at > lineStart && !isBlank(text.charCodeAt(at - 1))) return;
    const end = idPartEnd(text, at + 1, lineEnd);
    steps += end - at;
    if (end < at + 3 || (end < lineEnd && !isBlank(text.charCodeAt(end)))) return;
    report.add('misplaced-block-id', { start: at, end }, text.slice(at, end));
  }

  function readLine(lineStart: number, lineEnd: number): void {
    pending = lineStart;
    withoutCodeEnd.fill(false);
    if (open === undefined) warnOfBareField(lineStart, lineEnd);
    let at = nextSign(text, lineStart, lineEnd);
    while (at < lineEnd) {
      const code = text.charCodeAt(at);
      if (code === openBracket && at + 1 < lineEnd && text.charCodeAt(at + 1) === openBracket) {
        at = readWikilink(at, lineEnd);
      } else if (code === openBracket || code === openParenthesis) {
        at = readOpening(at, code, lineEnd);
      } else if (code === open?.closes) {
        at = readClosing(at, open, lineEnd);
      } else if (code === backslash && isPunctuation(text, at + 1, lineEnd)) {
        addProse(at);
        if (open === undefined) pending = at + 1;
        at += 2;
      } else if (code === backtick) {
        at = afterCode(at, lineEnd);
      } else if (open === undefined && (code === less || code === percent)) {
        at = afterComment(at, lineEnd);
      } else {
        if (open === undefined && code === caret) warnOfMisplacedId(at, lineStart, lineEnd);
        else if (open === undefined && code === colon) warnOfBareName(at, lineStart);
        at++;
      }
      at = nextSign(text, at, lineEnd);
    }
    addProse(lineEnd);
    steps += lineEnd - lineStart;
  }

  function readLines(lines: readonly number[], end: number): void {
    for (let index = 0; index < lines.length; index += 2) {
      const isLast = index === lines.length - 2;
      if (index > 0) prose.breakLine();
      readLine(lines[index] ?? end, isLast ? end : (lines[index + 1] ?? end));
    }
  }

  /** The block id at the end of a block, and where the text before it ends. */
  function readId(lines: readonly number[], blockEnd: number): { id?: string; end: number } {
    const mark = idAtEnd(text, lines.at(-2) ?? blockEnd, blockEnd);
    if (mark === -1) return { end: blockEnd };
    steps += blockEnd - mark;
    const id = text.slice(mark + 1, blockEnd);
    if (isBlockId(id)) return { id, end: mark };
    // `[explains:: ^]` is the end of a field.
    if (/[[\]()]/.test(id)) return { end: blockEnd };
    report.add('bad-block-id', { start: mark, end: blockEnd }, `^${id}`, expectations.blockId);
    return { end: mark };
  }

  return {
    get steps() {
      return steps;
    },
    scan(raw) {
      const { lines, type, line, start, contentStart, parent, heading, first } = raw;
      const end = lines.at(-1) ?? contentStart;
      const { id, end: textEnd } = readId(lines, end);
      readLines(lines, textEnd);
      if (open !== undefined) leaveUnclosed(open, textEnd);
      const block: Block = {
        type,
        line,
        start,
        end,
        contentStart,
        parent,
        heading,
        first,
        fields: fields.length === 0 ? none : fields,
        links: links.length === 0 ? none : links,
        prose: prose.take(),
        id,
      };
      fields = [];
      links = [];
      return block;
    },
  };
}

/** Whether a sign stands there that a backslash before it makes an ordinary one. */
function isPunctuation(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (code < 33 || code > 126) return false;
  const isDigit = code >= 48 && code <= 57;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return !isDigit && !isLetter;
}

/** `.`, `,`, `;`, `:`, `!` or `?`. */
function isClosingMark(code: number): boolean {
  return code === 46 || code === 44 || code === 59 || code === 58 || code === 33 || code === 63;
}
