import type { Block, Field, Item, Key, ParsedNote, Span } from '@samenspel/notes';
import {
  clears,
  means,
  readPhrase,
  readSource,
  splitChain,
  splitList,
} from '@samenspel/notes/editor';
import type { Mention } from './mention.ts';

/** Every place of a note that names another or a place in itself, in the order of the text. */
export function mentionsIn(note: ParsedNote): readonly Mention[] {
  const { text, header, headings, blocks } = note;
  const found: Mention[] = [];
  for (const field of [...header.own.values(), ...header.defaults]) addField(text, field, found);
  // What is a default and of the note both is found twice.
  const known = new Set<number>();
  const top = found.filter(({ start }) => !known.has(start) && known.add(start));
  const rest: Mention[] = [];
  for (const { start, end } of headings) addLinks(text, start, end, undefined, rest);
  const isRegister = header.type === 'register';
  for (const block of blocks) addBlock(text, block, isRegister, rest);
  return [...top, ...rest].sort((here, there) => here.start - there.start);
}

function addBlock(text: string, block: Block, isRegister: boolean, found: Mention[]): void {
  const { links, fields, contentStart, type } = block;
  if (links.length > 0) {
    let at = 0;
    for (const { start, end } of links) {
      while (at < fields.length && (fields[at]?.end ?? 0) <= start) at++;
      const field = fields[at];
      const key = field !== undefined && field.start <= start ? field.key : undefined;
      const mention = linkAt(text, start, end, key);
      const declares = isRegister && type === 'item' && start === contentStart;
      if (mention !== undefined) found.push(declares ? { ...mention, declares } : mention);
    }
  }
  for (const field of fields) if (!isOneLink(field.value)) addBare(text, field, found);
}

/** Whether a value is one link and nothing else, as it mostly is. */
function isOneLink(value: string): boolean {
  return value.startsWith('[[') && value.indexOf(']]') === value.length - 2;
}

/** The mentions of a field of front matter, with brackets or without. */
function addField(text: string, field: Field, found: Mention[]): void {
  if (field.value.includes('[[')) addLinks(text, field.valueStart, field.end, field.key, found);
  if (!isOneLink(field.value)) addBare(text, field, found);
}

const open = '[[';

function addLinks(
  text: string,
  from: number,
  to: number,
  key: Key | undefined,
  found: Mention[],
): void {
  for (let start = text.indexOf(open, from); start !== -1 && start < to;) {
    const close = text.indexOf(']]', start + 2);
    if (close === -1 || close + 2 > to) return;
    const again = text.lastIndexOf(open, close - 1);
    const mention = linkAt(text, Math.max(start, again), close + 2, key);
    if (mention !== undefined) found.push(mention);
    start = text.indexOf(open, close + 2);
  }
}

/** The link between two brackets at its start and two at its end. */
export function linkAt(
  text: string,
  start: number,
  end: number,
  key: Key | undefined,
): Mention | undefined {
  const close = end - 2;
  const barAt = text.indexOf('|', start);
  const hasAlias = barAt !== -1 && barAt < close;
  const bar = hasAlias ? barAt : close;
  const pathEnd = hasAlias && text.charAt(bar - 1) === '\\' ? bar - 1 : bar;
  const hashAt = text.indexOf('#', start);
  const hash = hashAt === -1 || hashAt > pathEnd ? pathEnd : hashAt;
  const target = trimmed(text, start + 2, hash);
  const anchor = trimmed(text, Math.min(hash + 1, pathEnd), pathEnd);
  if (target.start === target.end && anchor.start === anchor.end) return undefined;
  const isBlock = text.charAt(anchor.start) === '^' && anchor.end > anchor.start;
  const anchorStart = isBlock ? anchor.start + 1 : anchor.start;
  const words = text.slice(anchorStart, anchor.end);
  const alias = hasAlias ? trimmed(text, bar + 1, close) : undefined;
  return {
    start,
    end,
    target: text.slice(target.start, target.end),
    targetStart: target.start,
    ...(isBlock ? { block: words, anchorStart } : {}),
    ...(!isBlock && words !== '' ? { heading: words, anchorStart } : {}),
    ...(alias === undefined ? {} : { alias: text.slice(alias.start, alias.end) }),
    ...(key === undefined ? {} : { key }),
    linked: true,
    declares: false,
  };
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}

/** Names without brackets, where the key of a field takes names. */
function addBare(text: string, field: Field, found: Mention[]): void {
  const { key, value } = field;
  if (key === undefined || value === '' || clears(value)) return;
  for (const { text: target, start, end } of namesIn(field, key)) {
    // What is written over several lines, or with escapes, does not stand there as it is read.
    if (target === '' || !text.startsWith(target, start)) continue;
    found.push({ start, end, target, targetStart: start, key, linked: false, declares: false });
  }
}

function namesIn(field: Field, key: Key): readonly Item[] {
  const items = field.items ?? splitList(field.value, field.valueStart);
  switch (key.value.type) {
    case 'link':
      return items.filter(isName);
    case 'chain':
      return items.flatMap(splitChain).filter(isName);
    case 'sayers':
      return items.filter(
        (item) => isName(item) && !means(item.text, 'authors') && !means(item.text, 'unknown'),
      );
    case 'members':
      return items.filter(
        (item) => isName(item) && !/^\d+$/.test(item.text) && !means(item.text, 'unknown'),
      );
    case 'source': {
      // Of a list of YAML the first counts.
      const { text, start } = field.items?.[0] ?? { text: field.value, start: field.valueStart };
      const { document } = readSource(text, start);
      return document === undefined || !isName(document) ? [] : [document];
    }
    default:
      return [];
  }
}

function isName(item: Item): boolean {
  if (means(item.text, 'self')) return false;
  const { names } = readPhrase(item);
  return names.length === 1 && names[0]?.target === item.text;
}
