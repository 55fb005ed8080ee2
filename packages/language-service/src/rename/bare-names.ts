import { parseTop, type Span, type YamlNode } from '@samenspel/notes';
import { edited, means, type Edit } from '@samenspel/notes/editor';
import { isInTop, nameAt, quoteAround } from './yaml-text.ts';

/** Words that, without brackets, name somebody by themselves. */
const ownWords = ['self', 'authors', 'unknown'] as const;

/** A name without brackets that gets another. */
export interface BareName extends Span {
  readonly name: string;
}

/** The changes that give names without brackets in a note others; with brackets where they would be taken for more. */
export function bareEdits(text: string, names: readonly BareName[]): readonly Edit[] {
  const values = names.some((one) => !isPlain(one.name) && isUnquoted(text, one))
    ? valuesIn(text)
    : [];
  const edits: Edit[] = [];
  const within = new Map<Span, BareName[]>();
  for (const one of names) {
    const value = values.find(({ start, end }) => start <= one.start && one.end <= end);
    const isWhole = value?.start === one.start && value.end === one.end;
    if (value === undefined || isWhole) edits.push(wholeEdit(text, one));
    else within.set(value, [...(within.get(value) ?? []), one]);
  }
  for (const [value, some] of within) edits.push(...editsOfValue(text, value, some));
  return edits;
}

/** Of one of several names in a value of YAML without quotes, quotes go around all of it. */
function editsOfValue(text: string, { start, end }: Span, names: readonly BareName[]): Edit[] {
  const changes = names.map((one) => ({
    start: one.start,
    end: one.end,
    text: isPlain(one.name) ? one.name : `[[${one.name}]]`,
  }));
  if (names.every(({ name }) => isPlain(name))) return changes;
  const parts = changes.map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const value = edited(text.slice(start, end), parts).replace(/\s*\n\s*/g, ' ');
  return [{ start, end, text: JSON.stringify(value) }];
}

function wholeEdit(text: string, { start, end, name }: BareName): Edit {
  return { start, end, text: bare(text, start, name) };
}

function bare(text: string, start: number, name: string): string {
  if (isPlain(name)) return name;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isInField = line.includes('::');
  const isQuoted = /["']$/.test(line);
  if (isInField || isQuoted) return `[[${nameAt(text, start, name)}]]`;
  return /["\\]/.test(name) ? `'[[${name.replaceAll("'", "''")}]]'` : `"[[${name}]]"`;
}

function isPlain(name: string): boolean {
  if (ownWords.some((word) => means(name, word))) return false;
  return /^[\p{L}\d](?:[\p{L}\d .'’/-]*[\p{L}\d.'’-])?$/u.test(name);
}

function isUnquoted(text: string, { start }: Span): boolean {
  return isInTop(text, start) && quoteAround(text, start) === '';
}

/** The values of front matter that have no quotes, those in lists each by itself. */
function valuesIn(text: string): readonly Span[] {
  const waiting: YamlNode[] = [];
  for (const { node } of parseTop(text, { path: '' }).frontMatter?.entries ?? [])
    waiting.push(node);
  const found: Span[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'list') waiting.push(...node.items);
    else if (node.type === 'map') for (const entry of node.entries) waiting.push(entry.node);
    else if (isUnquoted(text, node)) found.push(node);
  }
  return found;
}
