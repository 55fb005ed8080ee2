import { claimKeys, noteKeys, type Key, type Span } from '@samenspel/notes';
import { nameKey } from '@samenspel/notes/editor';
import { apart } from '../text/apart.ts';
import { lineStarts } from '../text/positions.ts';
import type { Mention } from './mention.ts';
import { linkAt } from './mentions.ts';

/**
 * The mentions of a note as integers, so that a folder of thousands of notes knows where each name stands without
 * keeping their texts read: 24 bytes a mention.
 */
export type PackedMentions = Int32Array;

/** One mention as it was packed. */
export interface PackedMention extends Span {
  /** The number of the name. */
  readonly name: number;
  /** 0-based. */
  readonly line: number;
  readonly lineStart: number;
  readonly key: Key | undefined;
  readonly linked: boolean;
  readonly declares: boolean;
}

const width = 6;
const linkedFlag = 1;
const declaresFlag = 2;
const flagBits = 2;

const keys: readonly Key[] = [...claimKeys, ...noteKeys];
const keyNumbers = new Map(keys.map((key, at) => [key, at + 1]));

/** Names by number, compared as `nameKey` does. */
export interface NameNumbers {
  /** The number of a name, given one if it has none. */
  number(name: string): number;
  /** The number of a name that is known. */
  find(key: string): number | undefined;
  key(number: number): string;
}

export function createNameNumbers(): NameNumbers {
  const numbers = new Map<string, number>();
  const written = new Map<string, number>();
  const names: string[] = [];
  return {
    number(name) {
      const before = written.get(name);
      if (before !== undefined) return before;
      const own = apart(name);
      const key = nameKey(own);
      let number = numbers.get(key);
      if (number === undefined) {
        number = names.push(key) - 1;
        numbers.set(key, number);
      }
      written.set(key === own ? key : own, number);
      return number;
    },
    find: (key) => numbers.get(key),
    key: (number) => names[number] ?? '',
  };
}

export function packMentions(
  text: string,
  mentions: readonly Mention[],
  names: NameNumbers,
): PackedMentions {
  const outward = mentions.filter(({ target }) => target !== '');
  const packed = new Int32Array(outward.length * width);
  const starts = lineStarts(text);
  let line = 0;
  outward.forEach(({ start, end, target, key, linked, declares }, index) => {
    while ((starts[line + 1] ?? Infinity) <= start) line++;
    const at = index * width;
    const flags = (linked ? linkedFlag : 0) | (declares ? declaresFlag : 0);
    packed[at] = names.number(target);
    packed[at + 1] = start;
    packed[at + 2] = end;
    packed[at + 3] = line;
    packed[at + 4] = starts[line] ?? 0;
    packed[at + 5] = flags | ((key === undefined ? 0 : (keyNumbers.get(key) ?? 0)) << flagBits);
  });
  return packed;
}

/** Numbers of the names that a note mentions, each once. */
export function namesIn(packed: PackedMentions): ReadonlySet<number> {
  const names = new Set<number>();
  for (let at = 0; at < packed.length; at += width) names.add(packed[at] ?? -1);
  return names;
}

/** The mentions of some names, in the order of the text. */
export function mentionsOf(
  packed: PackedMentions,
  names: ReadonlySet<number>,
): readonly PackedMention[] {
  const found: PackedMention[] = [];
  for (let at = 0; at < packed.length; at += width) {
    const name = packed[at] ?? -1;
    if (!names.has(name)) continue;
    const flags = packed[at + 5] ?? 0;
    found.push({
      name,
      start: packed[at + 1] ?? 0,
      end: packed[at + 2] ?? 0,
      line: packed[at + 3] ?? 0,
      lineStart: packed[at + 4] ?? 0,
      key: keys[(flags >> flagBits) - 1],
      linked: (flags & linkedFlag) !== 0,
      declares: (flags & declaresFlag) !== 0,
    });
  }
  return found;
}

/** The same mentions, by other numbers of their names. */
export function renumbered(
  packed: PackedMentions,
  numberOf: (name: number) => number | undefined,
): PackedMentions {
  const after = packed.slice();
  for (let at = 0; at < after.length; at += width) after[at] = numberOf(after[at] ?? -1) ?? -1;
  return after;
}

/** Whether integers can be mentions of so many names, whatever text they are of. */
export function canBeMentions(packed: PackedMentions, names: number): boolean {
  if (packed.length % width !== 0) return false;
  for (let at = 0; at < packed.length; at += width) {
    const name = packed[at] ?? -1;
    const start = packed[at + 1] ?? -1;
    const end = packed[at + 2] ?? -1;
    const line = packed[at + 3] ?? -1;
    const lineStart = packed[at + 4] ?? -1;
    const flags = packed[at + 5] ?? -1;
    if (name < 0 || name >= names || line < 0) return false;
    if (flags < 0 || flags >> flagBits > keys.length) return false;
    if (lineStart < 0 || lineStart > start || start >= end) return false;
  }
  return true;
}

/** Whether each mention names in a text what it says, where it says. */
export function areIn(text: string, packed: PackedMentions, names: NameNumbers): boolean {
  const starts = lineStarts(text);
  const all = new Set(namesIn(packed));
  return mentionsOf(packed, all).every(({ name, start, end, line, lineStart, linked }) => {
    if (starts[line] !== lineStart || start < lineStart || end > text.length) return false;
    if (start >= (starts[line + 1] ?? Infinity)) return false;
    const written = text.slice(start, end);
    if (!linked) return names.find(nameKey(written)) === name;
    if (!written.startsWith('[[') || !written.endsWith(']]')) return false;
    const target = linkAt(text, start, end, undefined)?.target;
    return target !== undefined && names.find(nameKey(target)) === name;
  });
}

/** How many mentions a note has of each name. */
export function countInto(counts: Map<number, number>, packed: PackedMentions, by: number): void {
  for (let at = 0; at < packed.length; at += width) {
    const name = packed[at] ?? -1;
    counts.set(name, (counts.get(name) ?? 0) + by);
  }
}
