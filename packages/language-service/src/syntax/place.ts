import type { Block, Field, Heading, Item, Key, Span } from '@samenspel/notes';
import { claimKeyNamed, noteKeyNamed } from '@samenspel/notes';
import { splitChain, splitList } from '@samenspel/notes/editor';
import { anchorSpan, type Mention } from '../folder/mention.ts';
import type { ReadNote } from '../folder/read-note.ts';

/** What stands at a place in a note. */
export type Place =
  | { readonly type: 'mention'; readonly mention: Mention; readonly inAnchor: boolean }
  | { readonly type: 'key'; readonly key: Key; readonly span: Span }
  | { readonly type: 'value'; readonly key: Key; readonly item: Item }
  | { readonly type: 'heading'; readonly heading: Heading }
  | { readonly type: 'block-id'; readonly block: Block; readonly id: string; readonly span: Span };

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** What stands at an offset, the closest thing; nothing in plain prose. */
export function placeAt(note: ReadNote, offset: number): Place | undefined {
  const mention = note.mentions.find((one) => holds(one, offset));
  if (mention !== undefined) {
    const anchor = anchorSpan(mention);
    const inAnchor = anchor !== undefined && (mention.target === '' || offset >= anchor.start);
    return { type: 'mention', mention, inAnchor };
  }
  const { frontMatter, headings, blocks } = note.parsed;
  if (frontMatter !== undefined && holds(frontMatter, offset)) return placeInTop(note, offset);
  const heading = headings.find((one) => holds(one, offset));
  if (heading !== undefined) return { type: 'heading', heading };
  const block = blocks.find((one) => holds(one, offset));
  return block === undefined ? undefined : placeInBlock(note, block, offset);
}

function placeInTop({ parsed }: ReadNote, offset: number): Place | undefined {
  for (const { name, nameStart } of parsed.frontMatter?.entries ?? []) {
    const span = { start: nameStart, end: nameStart + name.length };
    const key = noteKeyNamed(name) ?? claimKeyNamed(name);
    if (key !== undefined && holds(span, offset)) return { type: 'key', key, span };
  }
  const { own, defaults } = parsed.header;
  return placeInFields([...own.values(), ...defaults], offset);
}

function placeInBlock(note: ReadNote, block: Block, offset: number): Place | undefined {
  const place = placeInFields(fieldsOf(note, block), offset);
  if (place !== undefined) return place;
  const { id, end } = block;
  if (id === undefined) return undefined;
  const span = { start: end - id.length - 1, end };
  return holds(span, offset) ? { type: 'block-id', block, id, span } : undefined;
}

/** The fields of a block, those of a register with the keys of what its items describe. */
export function fieldsOf({ parsed }: ReadNote, { fields }: Block): readonly Field[] {
  if (parsed.header.type !== 'register') return fields;
  return fields.map((field) => ({ ...field, key: noteKeyNamed(field.name) ?? field.key }));
}

function placeInFields(fields: readonly Field[], offset: number): Place | undefined {
  for (const field of fields) {
    const { key, nameStart, name } = field;
    if (key === undefined || !holds(field, offset)) continue;
    const span = { start: nameStart, end: nameStart + name.length };
    if (holds(span, offset)) return { type: 'key', key, span };
    const item = itemsOf(field, key).find((one) => holds(one, offset));
    if (item !== undefined) return { type: 'value', key, item };
  }
  return undefined;
}

/** The elements of a field's value: one, unless its key takes a list. */
export function itemsOf(field: Field, key: Key): readonly Item[] {
  const { value, valueStart, items } = field;
  if (items !== undefined) return items;
  if (!key.list) return [{ text: value, start: valueStart, end: valueStart + value.length }];
  const elements = splitList(value, valueStart);
  return key.value.type === 'chain' ? elements.flatMap(splitChain) : elements;
}
