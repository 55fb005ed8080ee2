import type { ClaimKind } from '@samenspel/claims';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { fits, type ClaimKeyId } from '../keys/key-table.ts';
import type { Key } from '../keys/key.ts';
import { clears } from '../keys/words.ts';
import { nearestKey } from '../parse/field-names.ts';
import type { Header } from '../parse/header.ts';
import type { Block, Field, ParsedNote } from '../parse/parsed-note.ts';
import { defaultsByHeading, enclosingHeadings, isDefaults } from './sections.ts';

/** Where a field that holds for a block is written: 0 front matter, 1 to 6 a section, from `own` on an item. */
export interface Effective {
  readonly field: Field;
  readonly level: number;
  /** The farther one that it replaces. */
  readonly over: Effective | undefined;
}

/** Level of fields in items and paragraphs; one more for each item that they are nested in. */
export const itemLevel = 10;

export type Fields = ReadonlyMap<string, Effective>;

/** A block that is a claim, with every field that holds for it. */
export interface ClaimBlock {
  readonly index: number;
  readonly block: Block;
  readonly kind: ClaimKind;
  readonly fields: Fields;
}

/** What a note says, after defaults are laid over each other. */
export interface Layers {
  readonly claims: readonly ClaimBlock[];
}

/** The field of a key that holds, unless it is cleared. */
export function fieldIn(fields: Fields, id: ClaimKeyId): Field | undefined {
  const field = fields.get(id)?.field;
  return field === undefined || clears(field.value) ? undefined : field;
}

/** Whether a key is cleared on purpose, so that nothing is derived in its place either. */
export function isCleared(fields: Fields, id: ClaimKeyId): boolean {
  const field = fields.get(id)?.field;
  return field !== undefined && clears(field.value);
}

export function levelOf(fields: Fields, id: ClaimKeyId): number {
  return fields.get(id)?.level ?? -1;
}

type Layer = Map<string, Effective>;

export interface LayerOptions {
  /** Blocks that are something else: the items of a register. */
  readonly skip?: ReadonlySet<number>;
}

/**
 * Lays defaults over each other, the nearer over the farther (front matter, sections, parent items, the block), and
 * finds the blocks that are claims.
 */
export function layersOf(note: ParsedNote, report: Report, { skip }: LayerOptions = {}): Layers {
  const { blocks } = note;
  const top: Layer = new Map();
  for (const field of note.header.defaults) add(top, field, 0);
  const sections = sectionLayers(note, top, report);
  const parents = new Set(blocks.map(({ parent }) => parent));
  const inheritable: Layer[] = [];
  const claims: ClaimBlock[] = [];
  blocks.forEach((block, index) => {
    const base = inheritable[block.parent] ?? sections[block.heading] ?? top;
    inheritable.push(base);
    if (skip?.has(index) === true || isDefaults(block)) return;
    const own = ownFields(block, note.header, report);
    const level = levelOver(base);
    const makers = makersOf(block, own, base, report);
    if (own.length > 0 && parents.has(index)) {
      inheritable[index] = layerBelow(base, own, makers, level);
    }
    const kind = makers[0]?.key?.makes;
    if (kind !== undefined) {
      claims.push({ index, block, kind, fields: fieldsOf(kind, makers, own, base, level, report) });
    } else if (own.length > 0 && !parents.has(index)) {
      reportIdle(block, report);
    }
  });
  return { claims };
}

/** The layer of every heading: that of the section it lies in, with its own defaults over it. */
function sectionLayers(note: ParsedNote, top: Layer, report: Report): readonly Layer[] {
  const enclosing = enclosingHeadings(note.headings);
  const defaults = defaultsByHeading(note);
  const sections: Layer[] = [];
  note.headings.forEach(({ level }, index) => {
    const above = sections[enclosing[index] ?? -1] ?? top;
    const block = defaults.get(index);
    if (block === undefined) {
      sections.push(above);
      return;
    }
    const layer = new Map(above);
    for (const field of defaultFields(block, note.header, report)) add(layer, field, level);
    sections.push(layer);
  });
  return sections;
}

/** What the items nested in a block inherit: what it inherits itself, with its own fields over it. */
function layerBelow(
  base: Layer,
  own: readonly Field[],
  makers: readonly Field[],
  level: number,
): Layer {
  const hasOwnMaker = own.some((field) => makers.includes(field));
  const layer: Layer = new Map();
  for (const [id, effective] of base) {
    if (hasOwnMaker && effective.field.key?.makes !== undefined) continue;
    layer.set(id, effective);
  }
  for (const field of own) {
    if (field.key?.inherited !== true) continue;
    if (field.key.makes === undefined || makers.includes(field)) add(layer, field, level);
  }
  return layer;
}

function add(layer: Layer, field: Field, level: number): void {
  if (field.key !== undefined)
    layer.set(field.key.en, { field, level, over: layer.get(field.key.en) });
}

function levelOver(base: Layer): number {
  let level = itemLevel;
  for (const effective of base.values()) level = Math.max(level, effective.level + 1);
  return level;
}

function nameSpan({ name, nameStart }: Field): { readonly start: number; readonly end: number } {
  return { start: nameStart, end: nameStart + name.length };
}

function defaultFields(block: Block, header: Header, report: Report): readonly Field[] {
  return ownFields(block, header, report).filter((field) => {
    if (field.key?.down.includes('section') === true) return true;
    report.add('not-a-default', nameSpan(field), field.name);
    return false;
  });
}

/** The fields of a block with a key of claims, each key once. */
function ownFields(block: Block, { type, language }: Header, report: Report): readonly Field[] {
  if (block.fields.length === 0) return block.fields;
  const seen: Key[] = [];
  return block.fields.filter((field) => {
    const { key, name } = field;
    if (key === undefined) {
      const near = () => nearestKey(name, language);
      report.add('unknown-key', nameSpan(field), name, expectations.claimKey, near);
      return false;
    }
    if (key.on.length === 0) {
      // Under the headings of a register, keys of notes are defaults for its items.
      if (type === 'register') return false;
      report.add('key-does-not-fit', nameSpan(field), name, expectations.itemKey);
      return false;
    }
    if (seen.includes(key)) {
      report.add('duplicate-key', nameSpan(field), name);
      return false;
    }
    seen.push(key);
    if (field.value === '') {
      report.add('empty-value', field, name, expectations.value);
      return false;
    }
    return true;
  });
}

/**
 * The fields that make the block a claim: its own; else, when it has fields at all, those of the item that it is nested
 * in; else what its section says of items without such a key.
 */
function makersOf(
  block: Block,
  own: readonly Field[],
  base: Layer,
  report: Report,
): readonly Field[] {
  const written = own.filter(({ key }) => key?.makes !== undefined);
  const [first] = written;
  if (first !== undefined) {
    const isFlow = ({ key }: Field) => key?.en === 'from' || key?.en === 'to';
    const allowed = isFlow(first) ? written.filter(isFlow) : [first];
    for (const field of written) {
      if (allowed.includes(field)) continue;
      report.add('two-claim-keys', nameSpan(field), field.name, literally(first.name));
    }
    return allowed;
  }
  const inherited = [...base.values()].filter(({ field }) => field.key?.makes !== undefined);
  const fromItem = inherited.filter(({ level }) => level >= itemLevel);
  if (fromItem.length > 0) return own.length > 0 ? fromItem.map(({ field }) => field) : [];
  return inherited
    .map(({ field }) => field)
    .filter(({ key, value }) => {
      if (block.type !== 'item' || clears(value)) return false;
      return key?.en !== 'on' || own.some((field) => field.key?.en === 'position');
    })
    .slice(0, 1);
}

function fieldsOf(
  kind: ClaimKind,
  makers: readonly Field[],
  own: readonly Field[],
  base: Layer,
  level: number,
  report: Report,
): Fields {
  const fields: Layer = new Map();
  for (const [id, effective] of base) {
    const { key } = effective.field;
    if (key === undefined || !fits(key, kind)) continue;
    if (key.makes === undefined || makers.includes(effective.field)) fields.set(id, effective);
  }
  for (const field of own) {
    const { key } = field;
    if (key === undefined || (key.makes !== undefined && !makers.includes(field))) continue;
    if (fits(key, kind)) add(fields, field, level);
    else report.add('key-does-not-fit', nameSpan(field), field.name, kindNames[kind]);
  }
  return fields;
}

const kindNames = {
  collaboration: { nl: 'een samenwerking', en: 'a collaboration' },
  finding: { nl: 'een bevinding', en: 'a finding' },
  position: { nl: 'een standpunt', en: 'a position' },
  placement: { nl: 'een plaatsing', en: 'a placement' },
  indicator: { nl: 'een cijfer', en: 'an indicator value' },
} as const;

function reportIdle(block: Block, report: Report): void {
  const [first] = block.fields;
  const last = block.fields.at(-1);
  if (first === undefined || last === undefined) return;
  const span = { start: first.start, end: last.end };
  report.add('fields-without-claim', span, first.name, expectations.claimMaker);
}
