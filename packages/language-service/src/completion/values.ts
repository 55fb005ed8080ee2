import type { Key, Span } from '@samenspel/notes';
import { noteTypes, words } from '@samenspel/notes/editor';
import type { Scheme, SchemeId } from '@samenspel/ontology';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { conceptNamed, refinementNamed, schemesOf } from '../syntax/concepts-of.ts';
import { elementsBeside } from '../syntax/elements-beside.ts';
import { typeOfItem } from '../syntax/type-of-item.ts';
import { filterTextOf, itemKinds, placeInList, type Item, type ItemData } from './item.ts';
import { bracketedItems, type ItemList } from './links.ts';
import { locatorItems } from './locators.ts';
import { elementAround } from './typed-word.ts';

/** Where a value is typed. */
export interface TypedValue {
  readonly key: Key;
  /** From the start of the element to the cursor. */
  readonly typed: Span;
  readonly inTop: boolean;
}

/** What may stand in the value of a key: concepts with their labels, words, links, places in a document. */
export function valueItems(folder: Folder, note: ReadNote, at: TypedValue): ItemList {
  const places = locatorItems(folder, note, at);
  if (places !== undefined) return places;
  const { key, typed } = at;
  const around = elementAround(note.text, typed, key, at.inTop);
  const others = elementsBeside(note, at);
  const links = bracketedItems(folder, note, { ...at, around, others });
  const fixed = [
    ...conceptItems(folder, note, { key, typed, around, others }),
    ...wordItems(note, key, around),
    ...claimItems(note, key, around),
  ];
  return {
    items: [
      ...fixed.map((item, place) => ({ ...item, sortText: `0${placeInList(place)}` })),
      ...links.items.map((item, place) => ({ ...item, sortText: `1${placeInList(place)}` })),
    ],
    isIncomplete: links.isIncomplete,
  };
}

interface ConceptItem extends Item {
  readonly data: Extract<ItemData, { readonly type: 'concept' }>;
}

interface TypedConcept {
  readonly key: Key;
  readonly typed: Span;
  readonly around: Span;
  readonly others: readonly string[];
}

function conceptItems(
  folder: Folder,
  note: ReadNote,
  { key, typed, around, others }: TypedConcept,
): readonly Item[] {
  const { vocabulary } = folder;
  const text = note.text.slice(typed.start, typed.end);
  const slash = text.indexOf('/');
  const refining = slash === -1 ? undefined : refinementNamed(vocabulary, text.slice(0, slash));
  const start = refining === undefined ? typed.start : typed.start + slash + 1;
  const range = note.positions.range({ start, end: around.end });
  const schemes = refining === undefined ? schemesFor(note, key, typed) : [refining];
  const items = schemes.flatMap((id) => itemsOf(vocabulary.scheme(id), id, note, range));
  const there = new Set(others.map((other) => conceptNamed(vocabulary, key, other)?.concept.id));
  return mostUsedFirst(
    folder,
    items.filter(({ data }) => !there.has(data.id)),
  );
}

/** By how often the notes of the folder have them as a value, else as their schemes have them. */
function mostUsedFirst(folder: Folder, items: readonly ConceptItem[]): readonly Item[] {
  return items
    .map((item) => ({ item, uses: folder.usesAsValue(item.data.scheme, item.data.id) }))
    .sort((one, other) => other.uses - one.uses)
    .map(({ item }) => item);
}

/** An area has a kind of areas, an actor one of actors; the value of an indicator is a number. */
function schemesFor(note: ReadNote, key: Key, typed: Span): readonly SchemeId[] {
  const schemes = schemesOf(key);
  const block = note.parsed.blocks.find(
    ({ start, end }) => start <= typed.start && typed.start <= end,
  );
  if (key.en === 'value') {
    const isFigure = block?.fields.some((field) => field.key?.makes === 'indicator') === true;
    return isFigure ? [] : schemes;
  }
  const type = typeOfItem(note, block) ?? note.parsed.header.type;
  if (key.en !== 'kind' || (type !== 'area' && type !== 'actor')) return schemes;
  return schemes.filter((id) => id === `${type}-kind`);
}

function itemsOf(
  { concepts, title }: Scheme,
  scheme: SchemeId,
  { language }: ReadNote,
  range: ReturnType<ReadNote['positions']['range']>,
): readonly ConceptItem[] {
  const other = language === 'nl' ? 'en' : 'nl';
  return concepts.map((concept): ConceptItem => {
    const { id, notation, altNl = [], altEn = [] } = concept;
    const label = concept[language];
    // What has a number is written by it.
    const text = notation !== undefined && /^\d+$/.test(notation) ? notation : label;
    const names = [text, label, id, concept[other], ...altNl, ...altEn];
    return {
      label: text === label ? label : `${text} ${label}`,
      kind: itemKinds.value,
      detail: concept[other] === label ? title[language] : `${concept[other]} (${other})`,
      filterText: filterTextOf(names),
      textEdit: { range, newText: text },
      data: { type: 'concept', scheme, id },
    };
  });
}

const languageAt = { nl: 1, en: 0 } as const;

/** Words that a value may have beside concepts and links, in the language of the note. */
function wordItems({ language, positions }: ReadNote, key: Key, typed: Span): readonly Item[] {
  const at = languageAt[language];
  const found = wordsOf(key).map((both) => both[at] ?? both[0] ?? '');
  const range = positions.range(typed);
  return found.map((word) => ({
    label: word,
    kind: itemKinds.value,
    textEdit: { range, newText: word },
  }));
}

/** In English and in Dutch. */
function wordsOf({ value }: Key): readonly (readonly string[])[] {
  switch (value.type) {
    case 'sayers':
      return [words.self, words.authors, words.unknown];
    case 'link':
      return value.self === true ? [words.self] : [];
    case 'chain':
      return [words.self];
    case 'members':
      return [words.unknown];
    case 'note-type':
      return noteTypes.map(({ id, nl }) => [id, nl]);
    case 'item-type':
      return noteTypes.flatMap(({ id, nl, describes }) =>
        describes === undefined ? [] : [[id, nl]],
      );
    case 'language':
      return [['nl'], ['en']];
    case 'source':
      return [['§ ']];
    default:
      return [];
  }
}

/** Blocks of the note that are claims, where a value links to claims. */
function claimItems({ claims, positions }: ReadNote, key: Key, typed: Span): readonly Item[] {
  if (key.value.type !== 'claim') return [];
  const range = positions.range(typed);
  const above: Item = { label: '^', kind: itemKinds.block, textEdit: { range, newText: '^' } };
  return [
    above,
    ...claims.flatMap(({ block: { id, prose } }): readonly Item[] =>
      id === undefined
        ? []
        : [
            {
              label: `#^${id}`,
              kind: itemKinds.block,
              detail: prose.slice(0, 80),
              textEdit: { range, newText: `[[#^${id}]]` },
            },
          ],
    ),
  ];
}
