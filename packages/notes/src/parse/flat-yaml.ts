import { isBlank } from '../text/span.ts';
import { splitList } from './split-list.ts';
import type { YamlEntry, YamlNode, YamlText } from './parsed-note.ts';

/** What begins something in YAML that this reader leaves to a full one. */
const special = new Set('?:,{}#&*!|>%@`]'.split(''));
const name = /^[A-Za-z][\w-]*$/;

/** A line without white space at its end. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the YAML that front matter mostly is: a key and a scalar or a list in brackets per line, or a key and under it
 * a list or a map of scalars. Gives nothing for anything else, which is left to a full reader.
 */
export function readFlatYaml(text: string, start: number, end: number): YamlEntry[] | undefined {
  const lines = linesOf(text, start, end);
  if (lines === undefined) return undefined;
  const entries: YamlEntry[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line?.indent !== 0) return undefined;
    const parts = keyAndRest(text, line);
    if (parts === undefined) return undefined;
    index++;
    if (parts.rest < line.end) {
      const node = inlineNode(text, parts.rest, line.end);
      if (node === undefined) return undefined;
      entries.push({ name: parts.name, nameStart: line.start, node });
      continue;
    }
    const first = index;
    while (index < lines.length && isUnder(text, lines[index])) index++;
    const node = nodeUnder(text, lines.slice(first, index), line.end);
    if (node === undefined) return undefined;
    entries.push({ name: parts.name, nameStart: line.start, node });
  }
  return entries;
}

function linesOf(text: string, start: number, end: number): Line[] | undefined {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline;
    let from = at;
    let to = next;
    while (to > at && isBlank(text.charCodeAt(to - 1))) to--;
    while (from < to && text.charCodeAt(from) === 32) from++;
    const first = text.charCodeAt(from);
    if (from < to && (first === 9 || first === 0xa0)) return undefined;
    if (from < to && first !== 35) lines.push({ indent: from - at, start: from, end: to });
    at = next + 1;
  }
  return lines;
}

function isListItem(text: string, line: Line): boolean {
  const second = text.charCodeAt(line.start + 1);
  return text.charCodeAt(line.start) === 45 && line.start + 1 < line.end && second === 32;
}

/** Whether a line belongs to the key above it. A list may stand in the key's own column. */
function isUnder(text: string, line: Line | undefined): boolean {
  return line !== undefined && (line.indent > 0 || isListItem(text, line));
}

function keyAndRest(
  text: string,
  line: Line,
): { readonly name: string; readonly rest: number } | undefined {
  const colon = text.indexOf(':', line.start);
  if (colon === -1 || colon >= line.end) return undefined;
  const key = text.slice(line.start, colon);
  if (!name.test(key)) return undefined;
  let rest = colon + 1;
  if (rest < line.end && text.charCodeAt(rest) !== 32) return undefined;
  while (rest < line.end && text.charCodeAt(rest) === 32) rest++;
  return { name: key, rest };
}

/** The list or map on the lines under a key; without lines an empty text. */
function nodeUnder(text: string, lines: readonly Line[], keyEnd: number): YamlNode | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) {
    return { type: 'text', text: '', start: keyEnd, end: keyEnd };
  }
  if (lines.some((line) => line.indent !== first.indent)) return undefined;
  const span = { start: first.start, end: last.end };
  if (isListItem(text, first)) {
    const items: YamlNode[] = [];
    for (const line of lines) {
      if (!isListItem(text, line)) return undefined;
      let from = line.start + 1;
      while (from < line.end && text.charCodeAt(from) === 32) from++;
      const node = scalar(text, from, line.end);
      if (node === undefined) return undefined;
      items.push(node);
    }
    return { type: 'list', items, ...span };
  }
  const entries: YamlEntry[] = [];
  for (const line of lines) {
    const parts = keyAndRest(text, line);
    if (parts === undefined || parts.rest >= line.end) return undefined;
    const node = inlineNode(text, parts.rest, line.end);
    if (node === undefined) return undefined;
    entries.push({ name: parts.name, nameStart: line.start, node });
  }
  return { type: 'map', entries, ...span };
}

/** A scalar, or a list in brackets on one line. */
function inlineNode(text: string, start: number, end: number): YamlNode | undefined {
  if (text.charCodeAt(start) !== 91) return scalar(text, start, end);
  if (text.charCodeAt(end - 1) !== 93) return undefined;
  const inner = text.slice(start + 1, end - 1);
  // [[name]] is to YAML a list in a list; whoever writes it means a link.
  const link = inner.startsWith('[') && inner.endsWith(']') && !inner.slice(1, -1).includes('[');
  if (link) return { type: 'text', text: text.slice(start, end), start, end };
  if (/[[\]{}'"#:]/.test(inner)) return undefined;
  const items = splitList(inner, start + 1).map((item): YamlText => ({ type: 'text', ...item }));
  return items.every((item) => isPlain(item.text))
    ? { type: 'list', items, start, end }
    : undefined;
}

function isPlain(value: string): boolean {
  const first = value.charAt(0);
  if (special.has(first) || first === '[' || first === '"' || first === "'") return false;
  if (first === '-' && (value.length === 1 || value.charAt(1) === ' ')) return false;
  return !value.includes(': ') && !value.includes(' #') && !value.endsWith(':');
}

function scalar(text: string, start: number, end: number): YamlText | undefined {
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const value = text.slice(start + 1, end - 1);
    const isWhole = end - start >= 2 && text.charAt(end - 1) === quote;
    if (!isWhole || value.includes(quote) || (quote === '"' && value.includes('\\'))) {
      return undefined;
    }
    return { type: 'text', text: value, start: start + 1, end: end - 1 };
  }
  const value = text.slice(start, end);
  return isPlain(value) ? { type: 'text', text: value, start, end } : undefined;
}
