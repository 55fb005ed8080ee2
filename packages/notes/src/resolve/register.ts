import type { EntityType, LocalText } from '@samenspel/claims';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { describes, namesOf, noteKeyNamed, noteKeys } from '../keys/key-table.ts';
import { noteTypeNamed } from '../keys/note-types.ts';
import { clears } from '../keys/words.ts';
import { defaultsByHeading, enclosingHeadings } from '../layers/sections.ts';
import { nearestOf } from '@samenspel/claims';
import type { Block, Field, Link, ParsedNote } from '../parse/parsed-note.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { slug } from '../text/name-key.ts';
import { textsOf, type Declaration } from './declaration.ts';

/** Keys that only one kind of thing noted has, in the order in which they tell. */
const telling: readonly (readonly [EntityType, readonly string[]])[] = [
  ['respondent', ['roles', 'members', 'perspective']],
  ['code', ['scheme']],
  ['proposition', ['number', 'instrument']],
  ['actor', ['granularity', 'employer', 'functions', 'target-groups']],
];

/** An item of a register, before what it is is known. */
interface RegisterItem {
  readonly index: number;
  readonly block: Block;
  readonly link: Link;
  readonly fields: ReadonlyMap<string, Field>;
}

/** The indices of the blocks that are items of a register: list items that begin with a link and make no claim. */
export function registerItems(note: ParsedNote): ReadonlySet<number> {
  const indices = new Set<number>();
  if (note.header.type !== 'register') return indices;
  note.blocks.forEach((block, index) => {
    const [link] = block.links;
    if (block.type !== 'item' || link?.start !== block.contentStart) return;
    if (block.fields.some(({ key }) => key?.makes !== undefined)) return;
    indices.add(index);
  });
  return indices;
}

/** What the items of a register describe. */
export function declarationsOfRegister(
  note: ParsedNote,
  indices: ReadonlySet<number>,
  vocabulary: Vocabulary,
  report: Report,
): readonly Declaration[] {
  const sections = sectionFields(note);
  const items: RegisterItem[] = [];
  for (const index of indices) {
    const block = note.blocks[index];
    const link = block?.links[0];
    if (block === undefined || link === undefined) continue;
    const fields = itemFields(block, sections[block.heading], report);
    items.push({ index, block, link, fields });
  }
  const common = typeOfRegister(note, items, vocabulary);
  return items.flatMap((item) => {
    const type = typeOf(item.fields, vocabulary) ?? common;
    if (type === undefined) {
      report.add('register-item', item.link, item.link.target, expectations.itemType);
      return [];
    }
    reportOtherKeys(item, type, report);
    return [declarationOf(note, item, type)];
  });
}

/** Tells of keys in an item that do not go with what it describes. */
function reportOtherKeys({ block }: RegisterItem, type: EntityType, report: Report): void {
  for (const { name, nameStart } of block.fields) {
    const key = noteKeyNamed(name);
    if (key === undefined || key.en === 'type' || describes(key, type)) continue;
    const span = { start: nameStart, end: nameStart + name.length };
    const types = key.of === 'every' ? [] : (key.of ?? []);
    report.add('key-of-other-type', span, name, literally(`type ${types.join(', ')} (${type})`));
  }
}

function declarationOf(note: ParsedNote, item: RegisterItem, type: EntityType): Declaration {
  const { link, fields } = item;
  const { language } = note.header;
  const id = fields.get('id')?.value;
  return {
    type,
    id: id === undefined || id === '' ? slug(link.target) : id,
    name: link.target,
    path: note.path,
    language,
    label: labelOf(item, language),
    aliases: textsOf(fields.get('aliases')),
    fields,
    span: link,
  };
}

/** `nl` and `en` fields label an item; else `label` or the name does, in the register's language. */
function labelOf({ block, link, fields }: RegisterItem, language: 'nl' | 'en'): LocalText {
  const texts: ['nl' | 'en', string][] = [
    [language, fields.get('label')?.value ?? link.alias ?? link.target],
  ];
  for (const { key, value } of block.fields) {
    if ((key?.en === 'nl' || key?.en === 'en') && value !== '') texts.push([key.en, value]);
  }
  return Object.fromEntries(texts);
}

function typeOfRegister(
  note: ParsedNote,
  items: readonly RegisterItem[],
  vocabulary: Vocabulary,
): EntityType | undefined {
  const written = note.header.own.get('items');
  const described = written === undefined ? undefined : noteTypeNamed(written.value)?.describes;
  if (described !== undefined) return described;
  for (const { fields } of items) {
    const type = typeOf(fields, vocabulary);
    if (type !== undefined) return type;
  }
  return undefined;
}

/** What the keys of an item tell about what it is. A kind of area and of actor both, such as municipality, tells nothing. */
function typeOf(
  fields: ReadonlyMap<string, Field>,
  vocabulary: Vocabulary,
): EntityType | undefined {
  const written = fields.get('type');
  if (written !== undefined) return noteTypeNamed(written.value)?.describes;
  for (const [type, keys] of telling) if (keys.some((key) => fields.has(key))) return type;
  const kind = fields.get('kind')?.value;
  if (kind === undefined) return undefined;
  const isActor = vocabulary.find('actor-kind', kind) !== undefined;
  const isArea = vocabulary.find('area-kind', kind) !== undefined;
  if (isActor === isArea) return isArea ? undefined : 'actor';
  return isArea ? 'area' : 'actor';
}

/** The keys of notes among the fields of a block, over those of its section. */
function itemFields(
  block: Block,
  section: ReadonlyMap<string, Field> | undefined,
  report: Report,
): ReadonlyMap<string, Field> {
  const fields = new Map(section);
  const own = new Set<string>();
  for (const field of block.fields) {
    const { name, nameStart } = field;
    const span = { start: nameStart, end: nameStart + name.length };
    const key = noteKeyNamed(name);
    if (key === undefined) {
      if (field.key?.en === 'nl' || field.key?.en === 'en') continue;
      const near = () => nearestOf(namesOf(noteKeys), name);
      report.add('unknown-key', span, name, expectations.itemKeyOfRegister, near);
    } else if (!isOfEntity(key.of)) {
      report.add('unknown-key', span, name, expectations.itemKeyOfRegister);
    } else if (own.has(key.en)) {
      report.add('duplicate-key', span, name);
    } else if (field.value === '') {
      report.add('empty-value', field, name, expectations.value);
    } else {
      own.add(key.en);
      if (clears(field.value)) fields.delete(key.en);
      else fields.set(key.en, { ...field, key });
    }
  }
  return fields;
}

function isOfEntity(of: (typeof noteKeys)[number]['of']): boolean {
  return (
    of === 'every' || (of?.some((type) => noteTypeNamed(type)?.describes !== undefined) ?? false)
  );
}

/** Keys of notes in the paragraph of fields under each heading: defaults for the items of the section. */
function sectionFields(note: ParsedNote): readonly ReadonlyMap<string, Field>[] {
  const enclosing = enclosingHeadings(note.headings);
  const defaults = defaultsByHeading(note);
  const sections: ReadonlyMap<string, Field>[] = [];
  note.headings.forEach((_, index) => {
    const fields = new Map(sections[enclosing[index] ?? -1]);
    for (const field of defaults.get(index)?.fields ?? []) {
      const key = noteKeyNamed(field.name);
      if (key === undefined || key.of === 'every') continue;
      if (clears(field.value)) fields.delete(key.en);
      else fields.set(key.en, { ...field, key });
    }
    sections.push(fields);
  });
  return sections;
}
