import type { ClaimKind } from '@samenspel/claims';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { fits } from '../keys/key-table.ts';
import { clears } from '../keys/words.ts';
import type { Block, Field, ParsedNote } from '../parse/parsed-note.ts';
import { itemLevel, type Default, type Fields } from './fields.ts';
import { defaultFields, nameSpan, ownFields } from './own-fields.ts';
import { defaultsByHeading, enclosingHeadings, isDefaults } from './sections.ts';

/** A block that is a claim, with every field that holds for it. */
export interface ClaimBlock {
  readonly index: number;
  readonly block: Block;
  readonly kind: ClaimKind;
  readonly fields: Fields;
}

/** Defaults that hold at some place, each key once. */
type Layer = readonly Default[];

/**
 * Lays defaults over each other, the nearer over the farther (front matter, sections, parent items, the block), and
 * finds the blocks that are claims.
 *
 * @param skip indices of blocks that are something else: the items of a register
 */
export function claimBlocks(
  note: ParsedNote,
  report: Report,
  skip: ReadonlySet<number>,
): readonly ClaimBlock[] {
  const { blocks } = note;
  const top = layerOver([], note.header.defaults, 0);
  const sections = sectionLayers(note, top, report);
  const parents = new Set(blocks.map(({ parent }) => parent));
  const inheritable: Layer[] = [];
  const claims: ClaimBlock[] = [];
  blocks.forEach((block, index) => {
    const inherited = inheritable[block.parent] ?? sections[block.heading] ?? top;
    inheritable.push(inherited);
    if (skip.has(index) || isDefaults(block)) return;
    const own = ownFields(block, note.header, report);
    const level = levelOver(inherited);
    const makers = makersOf(block, own, inherited, report);
    const kind = makers[0]?.key?.makes;
    if (own.length > 0 && parents.has(index)) {
      inheritable[index] = layerBelow(inherited, own, makers, level);
    }
    if (kind !== undefined) {
      const fitting = fittingFields(own, kind, makers, report);
      const fields = { kind, makers, own: fitting, level, inherited };
      claims.push({ index, block, kind, fields });
    } else if (own.length > 0 && !parents.has(index)) {
      reportIdle(block, report);
    }
  });
  return claims;
}

/** A layer with fields over it that replace those of the same key. */
function layerOver(base: Layer, fields: readonly Field[], level: number): Layer {
  const over = fields.map((field): Default => {
    const replaced = base.find((farther) => farther.field.key === field.key);
    return { field, level, over: replaced };
  });
  const kept = base.filter(({ field }) => !fields.some(({ key }) => key === field.key));
  return [...over, ...kept];
}

/** The layer of every heading: that of the section it lies in, with its own defaults over it. */
function sectionLayers(note: ParsedNote, top: Layer, report: Report): readonly Layer[] {
  const enclosing = enclosingHeadings(note.headings);
  const defaults = defaultsByHeading(note);
  const sections: Layer[] = [];
  note.headings.forEach(({ level }, index) => {
    const above = sections[enclosing[index] ?? -1] ?? top;
    const block = defaults.get(index);
    sections.push(
      block === undefined
        ? above
        : layerOver(above, defaultFields(block, note.header, report), level),
    );
  });
  return sections;
}

/** What the items nested in a block inherit: what it inherits itself, with its own fields over it. */
function layerBelow(
  inherited: Layer,
  own: readonly Field[],
  makers: readonly Field[],
  level: number,
): Layer {
  const hasOwnMaker = own.some((field) => makers.includes(field));
  const base = hasOwnMaker
    ? inherited.filter(({ field }) => field.key?.makes === undefined)
    : inherited;
  const passedOn = own.filter((field) => {
    const { key } = field;
    return key?.inherited === true && (key.makes === undefined || makers.includes(field));
  });
  return layerOver(base, passedOn, level);
}

function levelOver(inherited: Layer): number {
  let level = itemLevel;
  for (const { level: farther } of inherited) level = Math.max(level, farther + 1);
  return level;
}

/**
 * The fields that make the block a claim: its own; else, when it has fields at all, those of the item that it is nested
 * in; else what its section says of items without such a key.
 */
function makersOf(
  block: Block,
  own: readonly Field[],
  inherited: Layer,
  report: Report,
): readonly Field[] {
  const first = own.find(({ key }) => key?.makes !== undefined);
  if (first !== undefined) return ownMakers(first, own, report);
  const makers = inherited.filter(({ field }) => field.key?.makes !== undefined);
  if (makers.length === 0) return none;
  const fromItem = makers.filter(({ level }) => level >= itemLevel);
  if (fromItem.length > 0) return own.length > 0 ? fromItem.map(({ field }) => field) : none;
  return makers
    .map(({ field }) => field)
    .filter(({ key, value }) => {
      if (block.type !== 'item' || clears(value)) return false;
      return key?.en !== 'on' || own.some((field) => field.key?.en === 'position');
    })
    .slice(0, 1);
}

const none: readonly Field[] = [];

/** The first field that makes the block a claim, and with `from` also `to`; any other is told. */
function ownMakers(first: Field, own: readonly Field[], report: Report): readonly Field[] {
  const makers = [first];
  for (const field of own) {
    if (field === first || field.key?.makes === undefined) continue;
    if (isFlow(first) && isFlow(field)) makers.push(field);
    else report.add('two-claim-keys', nameSpan(field), field.name, literally(first.name));
  }
  return makers;
}

function isFlow({ key }: Field): boolean {
  return key?.en === 'from' || key?.en === 'to';
}

const kindNames = {
  collaboration: { nl: 'een samenwerking', en: 'a collaboration' },
  finding: { nl: 'een bevinding', en: 'a finding' },
  position: { nl: 'een standpunt', en: 'a position' },
  placement: { nl: 'een plaatsing', en: 'a placement' },
  indicator: { nl: 'een cijfer', en: 'an indicator value' },
} as const;

/** The own fields of a claim that go with its kind; any other is told. */
function fittingFields(
  own: readonly Field[],
  kind: ClaimKind,
  makers: readonly Field[],
  report: Report,
): readonly Field[] {
  return own.filter((field) => {
    const { key } = field;
    if (key === undefined || (key.makes !== undefined && !makers.includes(field))) return false;
    if (fits(key, kind)) return true;
    report.add('key-does-not-fit', nameSpan(field), field.name, kindNames[kind]);
    return false;
  });
}

function reportIdle({ fields }: Block, report: Report): void {
  const [first] = fields;
  const last = fields.at(-1);
  if (first === undefined || last === undefined) return;
  const span = { start: first.start, end: last.end };
  report.add('fields-without-claim', span, first.name, expectations.claimMaker);
}
