import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { claimKeyNamed, claimKeys, namesOf, noteKeyNamed, noteKeys } from '../keys/key-table.ts';
import type { Key } from '../keys/key.ts';
import { nearestOf } from '@samenspel/claims';
import { isBlank, isSpace, trimmed } from '../text/span.ts';
import type { RawBlock } from './blocks.ts';
import { readLink } from './links.ts';
import type { Block, Field, Link } from './parsed-note.ts';

const backslash = 92;
const backtick = 96;
const openBracket = 91;
const closeBracket = 93;
const openParenthesis = 40;
const closeParenthesis = 41;
const less = 60;
const percent = 37;
const caret = 94;
const colon = 58;

/** Longest name of a key, so that a bracket in a text costs little. */
const longestName = 40;
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

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 95;
}

function isIdPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45
  );
}

/** The key of claims or of notes with this name; claims first, since fields mostly are of claims. */
export function keyNamed(name: string): Key | undefined {
  return claimKeyNamed(name) ?? noteKeyNamed(name);
}

const keyNames = namesOf([...claimKeys, ...noteKeys]);

export function nearestKey(name: string): string | undefined {
  return nearestOf(keyNames, name);
}

/** Where the name of a field ends that starts here and is followed by `::`, else -1. */
function fieldNameEnd(text: string, start: number, end: number): number {
  if (!isNameStart(text.charCodeAt(start))) return -1;
  const limit = Math.min(end, start + longestName);
  let at = start + 1;
  let last = at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isNamePart(code)) last = at + 1;
    else if (code !== 32) break;
  }
  return text.charCodeAt(at) === colon && text.charCodeAt(at + 1) === colon ? last : -1;
}

/** A block id at the end of a block: `^` and what follows it, after white space. */
interface IdAtEnd {
  readonly start: number;
  readonly id: string;
}

function idAtEnd(text: string, lineStart: number, end: number): IdAtEnd | undefined {
  let at = end;
  while (at > lineStart && !isBlank(text.charCodeAt(at - 1))) at--;
  if (text.charCodeAt(at) !== caret || at + 1 === end) return undefined;
  return { start: at, id: text.slice(at + 1, end) };
}

export interface InlineScan {
  readonly block: Block;
  readonly steps: number;
}

/** Reads the text of a block: its fields, links, block id and prose. */
export function scanInline(text: string, raw: RawBlock, report: Report): InlineScan {
  const { lines } = raw;
  const fields: Field[] = [];
  const links: Link[] = [];
  let prose = '';
  let open: OpenField | undefined;
  let steps = 0;
  const blockEnd = lines.at(-1) ?? raw.contentStart;

  const lastLine = lines.at(-2) ?? raw.contentStart;
  const mark = idAtEnd(text, lastLine, blockEnd);
  let id: string | undefined;
  if (mark !== undefined) {
    steps += blockEnd - mark.start;
    if (isBlockId(mark.id)) id = mark.id;
    else
      report.add(
        'bad-block-id',
        { start: mark.start, end: blockEnd },
        `^${mark.id}`,
        expectations.blockId,
      );
  }

  function close(field: OpenField, valueEnd: number, end: number): void {
    open = undefined;
    const span = trimmed(text, field.valueStart, valueEnd);
    const written = text.slice(span.start, span.end);
    const value = written.includes('\n') ? written.replace(/\s*\n[\s>]*/g, ' ') : written;
    steps += end - field.start;
    const { start, name, nameStart, key } = field;
    fields.push({ start, end, name, nameStart, key, value, valueStart: span.start });
  }

  function leaveUnclosed(field: OpenField, end: number): void {
    const to = trimmed(text, field.valueStart, Math.min(end, field.lineEnd)).end;
    const span = { start: field.start, end: Math.max(to, field.valueStart) };
    report.add('unclosed-field', span, field.name, literally(String.fromCharCode(field.closes)));
    close(field, span.end, span.end);
  }

  /** Opens the field that starts at a bracket, unless what stands there is none. */
  function openField(at: number, lineEnd: number): boolean {
    let nameStart = at + 1;
    while (nameStart < lineEnd && isBlank(text.charCodeAt(nameStart))) nameStart++;
    const nameEnd = fieldNameEnd(text, nameStart, lineEnd);
    steps += nameStart - at + longestName;
    if (nameEnd === -1) return false;
    const written = text.slice(nameStart, nameEnd);
    const key = keyNamed(written);
    // The table's own text, so that a study of a million fields does not keep a million copies of it.
    const name = key?.nl === written ? key.nl : key?.en === written ? key.en : written;
    if (open !== undefined) {
      if (key === undefined) return false;
      leaveUnclosed(open, at);
    }
    const opens = text.charCodeAt(at);
    const valueStart = text.indexOf('::', nameEnd) + 2;
    const closes = opens === openBracket ? closeBracket : closeParenthesis;
    open = { start: at, nameStart, name, key, valueStart, opens, closes, lineEnd, depth: 0 };
    return true;
  }

  function readLine(lineStart: number, lineEnd: number): void {
    let copied = lineStart;
    const codeMarksWithoutEnd = [false, false, false, false];
    const copy = (to: number) => {
      if (open === undefined && to > copied) prose += text.slice(copied, to);
    };

    if (open === undefined) warnOfBareField(lineStart, lineEnd);
    let at = lineStart;
    while (at < lineEnd) {
      const code = text.charCodeAt(at);
      if (code === openBracket && text.charCodeAt(at + 1) === openBracket && at + 1 < lineEnd) {
        const link = readLink(text, at, lineEnd, report);
        if (link === undefined) {
          steps += 2;
          at += 2;
          continue;
        }
        steps += link.end - at;
        copy(at);
        if (open === undefined) prose += link.alias ?? (link.target === '' ? '' : link.target);
        links.push(link);
        at = link.end;
        copied = at;
      } else if (code === openBracket || code === openParenthesis) {
        const before = open;
        if (before === undefined) copy(at);
        if (openField(at, lineEnd)) {
          at = open?.valueStart ?? at + 1;
        } else {
          if (before === undefined) copied = at;
          else if (code === before.opens) before.depth++;
          at++;
        }
      } else if (open !== undefined && code === open.closes) {
        if (open.depth > 0) {
          open.depth--;
          at++;
        } else {
          close(open, at, at + 1);
          at++;
          copied = at;
          if (isClosingMark(text.charCodeAt(at)) && at < lineEnd) prose = prose.trimEnd();
        }
      } else if (code === backslash && at + 1 < lineEnd) {
        copy(at);
        copied = at + 1;
        at += 2;
      } else if (code === backtick) {
        at = afterCode(at, lineEnd, codeMarksWithoutEnd);
      } else if (open === undefined && (code === less || code === percent)) {
        const after = afterComment(at, lineEnd);
        if (after === -1) {
          at++;
        } else {
          copy(at);
          at = after;
          copied = at;
        }
      } else if (open === undefined && code === caret) {
        warnOfMisplacedId(at, lineStart, lineEnd);
        at++;
      } else {
        at++;
      }
    }
    copy(lineEnd);
    steps += lineEnd - lineStart;
  }

  function afterCode(at: number, lineEnd: number, withoutEnd: boolean[]): number {
    let length = 1;
    while (at + length < lineEnd && text.charCodeAt(at + length) === backtick) length++;
    if (length > longestCodeMark || withoutEnd[length] === true) return at + length;
    const close = text.slice(at + length, lineEnd).indexOf('`'.repeat(length));
    steps += close === -1 ? lineEnd - at : close + length;
    if (close !== -1) return at + length + close + length;
    withoutEnd[length] = true;
    return at + length;
  }

  function afterComment(at: number, lineEnd: number): number {
    const closer = text.startsWith('<!--', at) ? '-->' : text.startsWith('%%', at) ? '%%' : '';
    if (closer === '') return -1;
    const from = at + (closer === '%%' ? 2 : 4);
    const close = text.slice(from, lineEnd).indexOf(closer);
    steps += close === -1 ? lineEnd - at : close;
    return close === -1 ? lineEnd : from + close + closer.length;
  }

  function warnOfBareField(lineStart: number, lineEnd: number): void {
    const nameEnd = fieldNameEnd(text, lineStart, lineEnd);
    steps += longestName;
    if (nameEnd === -1) return;
    const name = text.slice(lineStart, nameEnd);
    if (keyNamed(name) === undefined) return;
    report.add('bare-field', { start: lineStart, end: lineEnd }, name, literally(`[${name}:: …]`));
  }

  function warnOfMisplacedId(at: number, lineStart: number, lineEnd: number): void {
    if (at > lineStart && !isBlank(text.charCodeAt(at - 1))) return;
    let end = at + 1;
    while (end < lineEnd && isIdPart(text.charCodeAt(end))) end++;
    steps += end - at;
    if (end < at + 3 || (end < lineEnd && !isBlank(text.charCodeAt(end)))) return;
    report.add('misplaced-block-id', { start: at, end }, text.slice(at, end));
  }

  for (let index = 0; index < lines.length; index += 2) {
    const lineStart = lines[index] ?? 0;
    const isLast = index === lines.length - 2;
    const lineEnd = isLast && mark !== undefined ? mark.start : (lines[index + 1] ?? lineStart);
    if (index > 0 && open === undefined) prose += ' ';
    readLine(lineStart, lineEnd);
  }
  if (open !== undefined) leaveUnclosed(open, blockEnd);

  const { type, line, start, contentStart, parent, heading, first } = raw;
  const block: Block = {
    type,
    line,
    start,
    end: blockEnd,
    contentStart,
    parent,
    heading,
    first,
    fields: fields.length === 0 ? none : fields,
    links: links.length === 0 ? none : links,
    prose: tidied(prose),
    ...(id === undefined ? {} : { id }),
  };
  return { block, steps };
}

const none: readonly never[] = [];

function isBlockId(id: string): boolean {
  for (let at = 0; at < id.length; at++) if (!isIdPart(id.charCodeAt(at))) return false;
  return true;
}

function isClosingMark(code: number): boolean {
  return code === 46 || code === 44 || code === 59 || code === 58 || code === 33 || code === 63;
}

/** Single spaces, none at the ends. */
function tidied(prose: string): string {
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (isSpace(code) && (code !== 32 || isSpace(prose.charCodeAt(at + 1)))) {
      return prose.replace(/\s+/g, ' ').trim();
    }
  }
  return prose.trim();
}
