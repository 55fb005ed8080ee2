import { claimKeyNamed, noteKeyNamed, type Key, type Span } from '@samenspel/notes';

/** What somebody is typing at a place, made out from the signs before it: a note being typed is always broken. */
export type Typing =
  /** The name of a link, after `[[`. */
  | { readonly type: 'link'; readonly key: Key | undefined; readonly typed: Span }
  /** A heading (`#`) or block id (`#^`) of a link to a note, or of this note. */
  | {
      readonly type: 'anchor';
      readonly target: string;
      readonly isBlock: boolean;
      readonly typed: Span;
      readonly key: Key | undefined;
    }
  /** The key of a field, after `[` or `(`. */
  | { readonly type: 'key'; readonly typed: Span; readonly closing: ']' | ')' }
  /** An element of the value of a field. */
  | { readonly type: 'value'; readonly key: Key; readonly typed: Span; readonly inTop: boolean }
  /** A key of front matter, at the start of a line. */
  | { readonly type: 'top-key'; readonly typed: Span };

/** Signs that are looked back at: longer fields are rare, and typing in them is only not helped. */
const farthest = 2000;

export function typingAt(text: string, offset: number): Typing | undefined {
  const top = frontMatterSpan(text);
  if (offset > top.start && offset <= top.end) return typingInTop(text, offset);
  const start = blockStart(text, offset);
  return typingIn(text, start, offset);
}

/** Where front matter stands, to the end of the note where nothing closes it; before the start where there is none. */
export function frontMatterSpan(text: string): Span {
  const [opening] = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/.exec(text) ?? [];
  if (opening === undefined) return { start: 0, end: -1 };
  const close = /^---[ \t]*$/m.exec(text.slice(opening.length));
  const end = close === null ? unclosedEnd(text, opening.length) : opening.length + close.index - 1;
  return { start: opening.length - 1, end };
}

/** Without an end, front matter goes as far as lines look like it. */
function unclosedEnd(text: string, from: number): number {
  const body = /^(?:#|[-*+] .*\[|\s*$)/m.exec(text.slice(from));
  const blank = body === null ? text.length : from + body.index;
  return Math.max(blank, from);
}

/** Where the paragraph or item starts that an offset stands in. */
function blockStart(text: string, offset: number): number {
  const from = Math.max(0, offset - farthest);
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start > from) {
    const line = text.slice(start, offset);
    if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line) || /^#{1,6}\s/.test(line)) break;
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  return Math.max(start, from);
}

function typingIn(text: string, start: number, offset: number): Typing | undefined {
  const field = openField(text, start, offset);
  const link = openLink(text, start, offset);
  if (link !== -1) return typingLink(text, link, offset, field?.key);
  if (field?.key !== undefined) {
    const from = elementStart(text, field.valueStart, offset, field.key);
    return { type: 'value', key: field.key, typed: { start: from, end: offset }, inTop: false };
  }
  const name = /(?:^|[\s>\])])([[(])[ \t]?([\p{L}][\p{L}\d _-]{0,30})?$/u.exec(
    text.slice(Math.max(start, offset - 40), offset),
  );
  if (name === null || field !== undefined) return undefined;
  const typed = { start: offset - (name[2] ?? '').length, end: offset };
  return { type: 'key', typed, closing: name[1] === '(' ? ')' : ']' };
}

/** Where the link starts that is open at an offset, else -1: links never go over the end of a line. */
function openLink(text: string, start: number, offset: number): number {
  const line = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1);
  const open = text.slice(line, offset).lastIndexOf('[[');
  if (open === -1) return -1;
  const inner = text.slice(line + open + 2, offset);
  return inner.includes(']') ? -1 : line + open;
}

function typingLink(
  text: string,
  open: number,
  offset: number,
  key: Key | undefined,
): Typing | undefined {
  const start = open + 2;
  const inner = text.slice(start, offset);
  if (inner.includes('|')) return undefined;
  const hash = inner.indexOf('#');
  if (hash === -1) return { type: 'link', key, typed: { start, end: offset } };
  const isBlock = inner.charAt(hash + 1) === '^';
  const from = start + hash + (isBlock ? 2 : 1);
  const typed = { start: from, end: offset };
  return { type: 'anchor', target: inner.slice(0, hash).trim(), isBlock, typed, key };
}

interface OpenField {
  readonly key: Key | undefined;
  readonly valueStart: number;
}

/** The field whose value an offset stands in: opened before it, and not closed. */
function openField(text: string, start: number, offset: number): OpenField | undefined {
  const opened: (OpenField | undefined)[] = [];
  for (let at = start; at < offset; at++) {
    const sign = text.charAt(at);
    if (sign === '[' && text.charAt(at + 1) === '[') {
      const close = text.indexOf(']]', at);
      const line = text.indexOf('\n', at);
      const isClosed = close !== -1 && close < offset && (line === -1 || close < line);
      at = isClosed ? close + 1 : at + 1;
    } else if (sign === '[' || sign === '(') {
      opened.push(fieldAt(text, at, offset));
    } else if (sign === ']' || sign === ')') {
      opened.pop();
    }
  }
  return opened.findLast((field) => field !== undefined);
}

function fieldAt(text: string, at: number, offset: number): OpenField | undefined {
  const found = /^.[ \t]?([\p{L}][\p{L}\d _-]{0,39}?)[ \t]*::[ \t]*/u.exec(
    text.slice(at, Math.min(offset, at + 60)),
  );
  if (found === null) return undefined;
  const [whole, name = ''] = found;
  return { key: claimKeyNamed(name) ?? noteKeyNamed(name), valueStart: at + whole.length };
}

/** Where the element starts that is being typed: after the last comma of a list, the last `>` of a chain. */
function elementStart(text: string, start: number, offset: number, key: Key): number {
  const value = text.slice(start, offset);
  const comma = key.list ? value.lastIndexOf(',') : -1;
  const chain = key.value.type === 'chain' ? value.lastIndexOf('>') : -1;
  let from = start + Math.max(comma, chain) + 1;
  while (from < offset && /[\s"]/.test(text.charAt(from))) from++;
  return from;
}

function typingInTop(text: string, offset: number): Typing | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const entry = /^([\p{L}][\p{L}\d_-]*)[ \t]*:[ \t]*/u.exec(line);
  if (entry !== null) {
    const [whole, name = ''] = entry;
    return typingTopValue(text, start + whole.length, offset, name);
  }
  const item = /^[ \t]*-[ \t]*/.exec(line);
  if (item !== null) {
    const [name = ''] =
      /(?<=^|\n)[\p{L}][\p{L}\d_-]*(?=[ \t]*:[ \t]*(?:\r?\n[ \t]*-[^\n]*)*$)/u.exec(
        text.slice(Math.max(0, start - farthest), start).trimEnd(),
      ) ?? [];
    return name === '' ? undefined : typingTopValue(text, start + item[0].length, offset, name);
  }
  const key = /^[\p{L}]?[\p{L}\d_-]*$/u.test(line);
  return key ? { type: 'top-key', typed: { start, end: offset } } : undefined;
}

function typingTopValue(
  text: string,
  start: number,
  offset: number,
  name: string,
): Typing | undefined {
  const key = noteKeyNamed(name) ?? claimKeyNamed(name);
  const link = openLink(text, start, offset);
  if (link !== -1) return typingLink(text, link, offset, key);
  if (key === undefined) return undefined;
  const bracket = text.charAt(start) === '[' ? start + 1 : start;
  const from = elementStart(text, Math.min(bracket, offset), offset, {
    ...key,
    list: bracket > start,
  });
  return { type: 'value', key, typed: { start: from, end: offset }, inTop: true };
}
