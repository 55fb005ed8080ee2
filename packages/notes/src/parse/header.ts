import type { Language, NoteType } from '@samenspel/claims';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import {
  claimKeyNamed,
  claimKeys,
  describes,
  namesOf,
  noteKeyNamed,
  noteKeys,
} from '../keys/key-table.ts';
import type { Key } from '../keys/key.ts';
import { noteTypeNamed, noteTypes } from '../keys/note-types.ts';
import { nearestOf } from '@samenspel/claims';
import type { Field, FrontMatter, Item, YamlEntry, YamlMap, YamlNode } from './parsed-note.ts';

/** Keys of other programs that read the same files; nothing is made of them. */
const foreign = new Set([
  'tags',
  'tag',
  'cssclass',
  'cssclasses',
  'publish',
  'permalink',
  'created',
  'modified',
]);

/** What front matter says, by key. */
export interface Header {
  readonly type: NoteType;
  readonly language: Language;
  /** Keys of the note and of what it describes. */
  readonly own: ReadonlyMap<string, Field>;
  /** Defaults for the claims of the note. */
  readonly defaults: readonly Field[];
  /** Labels per language, where `label` is a map. */
  readonly labels: readonly YamlMap[];
  /** The maps of `indicators`. */
  readonly indicators: readonly YamlMap[];
}

const emptyHeader: Header = {
  type: 'note',
  language: 'nl',
  own: new Map(),
  defaults: [],
  labels: [],
  indicators: [],
};

/** Sorts the entries of front matter by what they are for, and reports what does not belong. */
export function readHeader(
  frontMatter: FrontMatter | undefined,
  fallback: Language,
  report: Report,
): Header {
  if (frontMatter === undefined) return { ...emptyHeader, language: fallback };
  const { entries } = frontMatter;
  const type = typeOf(entries, report);
  const language = languageOf(entries, fallback, report);
  const own = new Map<string, Field>();
  const defaults: Field[] = [];
  const labels: YamlMap[] = [];
  const indicators: YamlMap[] = [];
  const seen = new Set<string>();

  for (const entry of entries) {
    const { name, nameStart, node } = entry;
    const span = { start: nameStart, end: nameStart + name.length };
    const noteKey = noteKeyNamed(name);
    const claimKey = claimKeyNamed(name);
    const key = noteKey ?? claimKey;
    if (key === undefined) {
      if (foreign.has(name.toLowerCase())) continue;
      report.add('unknown-key', span, name, expectations.frontMatterKey, () =>
        nearestOf(frontMatterNames, name),
      );
      continue;
    }
    if (seen.has(key.en)) {
      report.add('duplicate-key', span, name);
      continue;
    }
    seen.add(key.en);
    if (key.en === 'label' && node.type === 'map') {
      labels.push(node);
      continue;
    }
    if (key.en === 'indicators') {
      indicators.push(...mapsOf(node, report));
      continue;
    }
    const isOwn = noteKey !== undefined && describes(noteKey, type);
    const isDefault = claimKey?.down.includes('note') === true;
    if (!isOwn && !isDefault) {
      reportMisplaced(key, type, span, name, report);
      continue;
    }
    const field = fieldOf(entry, isOwn ? noteKey : claimKey, report);
    if (field === undefined) continue;
    reportEmptyLinks(field, report);
    if (isOwn) own.set(noteKey.en, field);
    if (isDefault) defaults.push(isOwn ? { ...field, key: claimKey } : field);
  }
  return { type, language, own, defaults, labels, indicators };
}

const frontMatterNames = namesOf([
  ...noteKeys,
  ...claimKeys.filter(({ down }) => down.includes('note')),
]);

function reportEmptyLinks({ value, valueStart, items }: Field, report: Report): void {
  for (const { text, start } of items ?? [{ text: value, start: valueStart }]) {
    const found = /\[\[[ \t]*\]\]/.exec(text);
    if (found === null) continue;
    const at = start + found.index;
    const span = { start: at, end: at + found[0].length };
    report.add('empty-link', span, found[0], expectations.link);
  }
}

function reportMisplaced(
  key: Key,
  type: NoteType,
  span: { readonly start: number; readonly end: number },
  name: string,
  report: Report,
): void {
  if (key.of === undefined) {
    report.add('not-a-default', span, name);
    return;
  }
  const types = key.of === 'every' ? [] : key.of;
  report.add('key-of-other-type', span, name, literally(`type ${types.join(', ')} (${type})`));
}

function textOf(entries: readonly YamlEntry[], keyId: string): YamlEntry | undefined {
  return entries.find(({ name }) => noteKeyNamed(name)?.en === keyId);
}

function typeOf(entries: readonly YamlEntry[], report: Report): NoteType {
  const entry = textOf(entries, 'type');
  if (entry === undefined) return 'note';
  const { node } = entry;
  const name = node.type === 'text' ? node.text : '';
  const row = noteTypeNamed(name);
  if (row !== undefined) return row.id;
  const ids = noteTypes.map(({ id }) => id);
  report.add('unknown-value', node, name, literally(ids.join(', ')), () => nearestOf(ids, name));
  return 'note';
}

function languageOf(entries: readonly YamlEntry[], fallback: Language, report: Report): Language {
  const entry = textOf(entries, 'lang');
  if (entry === undefined) return fallback;
  const { node } = entry;
  const value = node.type === 'text' ? node.text.trim().toLowerCase() : '';
  if (value === 'nl' || value === 'en') return value;
  report.add('unknown-value', node, value, literally('nl, en'));
  return fallback;
}

/** An entry of front matter as a field; lists keep their elements, and a list in a list is a link without quotes. */
export function fieldOf(
  { name, nameStart, node }: YamlEntry,
  key: Key | undefined,
  report: Report,
): Field | undefined {
  const start = nameStart;
  if (node.type === 'map') {
    report.add('front-matter-shape', node, `${name}: { … }`, expectations.textOrList);
    return undefined;
  }
  if (node.type === 'text') {
    const { text: value, start: valueStart, end } = node;
    return { start, end, name, nameStart, key, value, valueStart, closed: true };
  }
  const items = node.items.flatMap((item) => itemOf(item, report));
  const value = items.map(({ text }) => text).join(', ');
  const valueStart = node.start;
  return { start, end: node.end, name, nameStart, key, value, valueStart, closed: true, items };
}

function itemOf(node: YamlNode, report: Report): readonly Item[] {
  if (node.type === 'text') return [{ text: node.text, start: node.start, end: node.end }];
  if (node.type === 'list') {
    const inner = node.items.length === 1 ? node.items[0] : undefined;
    const name = inner?.type === 'list' && inner.items.length === 1 ? inner.items[0] : inner;
    if (name?.type === 'text') {
      return [{ text: `[[${name.text}]]`, start: node.start, end: node.end }];
    }
  }
  report.add('front-matter-shape', node, '…', expectations.text);
  return [];
}

function mapsOf(node: YamlNode, report: Report): readonly YamlMap[] {
  const items = node.type === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.type === 'map') return [item];
    report.add('front-matter-shape', item, '…', expectations.indicatorMaps);
    return [];
  });
}
