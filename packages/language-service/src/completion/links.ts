import type { Key, Span } from '@samenspel/notes';
import { headingKey, readPhrase } from '@samenspel/notes/editor';
import { isNamedByFile, isOfferedByOthers, type BesideOthers } from '../folder/beside-others.ts';
import { bestCandidates, type Candidate, type Wanted } from '../folder/candidates.ts';
import { destinationsOf, typesOf } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { pathTo } from '../folder/heading-path.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { elementsBeside } from '../syntax/elements-beside.ts';
import type { Typing } from '../syntax/typing.ts';
import { entityName, phrase } from '../text/phrases.ts';
import { filterTextOf, itemKinds, placeInList, type Item } from './item.ts';

/** Names that are given at once: more than anybody reads, few enough to be there at once. */
const most = 100;

/** A list that may be longer than what is given: then typing on asks again. */
export interface ItemList {
  readonly items: readonly Item[];
  readonly isIncomplete: boolean;
}

/** What comes after the name so that the link is closed, and how far to write over what is there. */
export interface Closing {
  readonly end: number;
  readonly closes: string;
}

/** The rest of the name on its line, when the link is closed there. */
function closingOf(text: string, { end }: Span): Closing {
  const [rest = ''] = /^[^\n\r[\]|#]*/.exec(text.slice(end, end + 200)) ?? [];
  const next = text.slice(end + rest.length, end + rest.length + 2);
  if (next === ']]' || next.startsWith('|') || next.startsWith('#'))
    return { end: end + rest.length, closes: '' };
  return { end, closes: text.charAt(end) === ']' ? ']' : ']]' };
}

/** Names that a link may have at a place. */
export function linkItems(
  folder: Folder,
  note: ReadNote,
  typed: Span,
  key: Key | undefined,
  { besideOthers = false }: BesideOthers = {},
): ItemList {
  const closing = closingOf(note.text, typed);
  const range = note.positions.range({ start: typed.start, end: closing.end });
  const isThere = isAmong(folder, key === undefined ? [] : elementsBeside(note, { key, typed }));
  const wanted: Wanted = {
    ...{ types: typesOf(key), most },
    isLeftOut: (candidate) =>
      isThere(candidate) || (besideOthers && isOfferedByOthers(folder, candidate)),
  };
  return namesFor(folder, note.text.slice(typed.start, typed.end), wanted, (target, name) => {
    // In prose an alias is shown as it was typed; in a field it names the same thing.
    const shown = key === undefined && name !== target && closing.closes !== '' ? `|${name}` : '';
    return { range, newText: `${target}${shown}${closing.closes}` };
  });
}

/** An element of a value that takes a link, and what stands beside it. */
interface TypedElement {
  readonly key: Key;
  readonly typed: Span;
  /** The element as far as it goes behind the cursor. */
  readonly around: Span;
  readonly inTop: boolean;
  readonly others: readonly string[];
}

/** Names with brackets around them, where a value takes a link. */
export function bracketedItems(
  folder: Folder,
  note: ReadNote,
  { key, typed, around, inTop, others }: TypedElement,
): ItemList {
  const types = typesOf(key);
  if (types === undefined) return { items: [], isIncomplete: false };
  const range = note.positions.range(around);
  const isQuoted = note.text.charAt(typed.start - 1) === '"';
  const quote = inTop && !isQuoted ? '"' : '';
  const wanted: Wanted = { types, most, isLeftOut: isAmong(folder, others) };
  return namesFor(folder, note.text.slice(typed.start, typed.end), wanted, (target) => {
    // The document of a source is mostly written without brackets.
    const isPlain = key.value.type === 'source';
    return { range, newText: isPlain ? target : `${quote}[[${target}]]${quote}` };
  });
}

/** Whether a candidate is what one of the elements of a list names. */
function isAmong({ index }: Folder, elements: readonly string[]): (one: Candidate) => boolean {
  const named = elements.flatMap((text) =>
    readPhrase({ text, start: 0, end: text.length }).names.flatMap(({ target }) =>
      index.names.targets(target),
    ),
  );
  return ({ path, declaration }) =>
    named.some((one) =>
      declaration === undefined ? one.path === path : one.declaration === declaration,
    );
}

function namesFor(
  folder: Folder,
  typed: string,
  wanted: Wanted,
  edit: (target: string, name: string) => NonNullable<Item['textEdit']>,
): ItemList {
  const { best, isAll } = bestCandidates(folder, typed, wanted);
  const items = best.map(({ candidate }, at): Item => {
    const { name, target, aliasOf, declaration } = candidate;
    const type =
      declaration === undefined
        ? phrase('note', folder.language)
        : entityName(declaration.type, folder.language);
    return {
      label: name,
      kind: declaration === undefined ? itemKinds.note : itemKinds.name,
      detail: aliasOf === undefined ? type : `${aliasOf} · ${type}`,
      filterText: filterTextOf([name]),
      sortText: placeInList(at),
      textEdit: edit(target, name),
      data: { type: 'name', name: target },
    };
  });
  return { items, isIncomplete: !isAll };
}

type Anchor = Extract<Typing, { readonly type: 'anchor' }>;

/** Headings or block ids of the note that a link names. */
export function anchorItems(
  folder: Folder,
  note: ReadNote,
  { target, isBlock, typed }: Anchor,
  { besideOthers = false }: BesideOthers = {},
): ItemList {
  const path = target === '' ? note.path : destinationsOf(folder, target, undefined)[0]?.path;
  const there = path === undefined ? undefined : folder.note(path);
  if (there === undefined) return { items: [], isIncomplete: false };
  if (besideOthers && isNamedByFile(there.path, target)) return { items: [], isIncomplete: false };
  const closing = closingOf(note.text, typed);
  const range = note.positions.range({ start: typed.start, end: closing.end });
  const names = isBlock
    ? there.parsed.blocks.flatMap(({ id, prose }) =>
        id === undefined ? [] : [{ name: id, detail: prose }],
      )
    : headingsOf(there).map((name) => ({ name, detail: '' }));
  const items = names.slice(0, 10 * most).map(({ name, detail }, at): Item => ({
    label: name,
    kind: isBlock ? itemKinds.block : itemKinds.heading,
    ...(detail === '' ? {} : { detail: detail.slice(0, 80) }),
    sortText: placeInList(at),
    textEdit: { range, newText: `${name}${closing.closes}` },
  }));
  return { items, isIncomplete: false };
}

/** What links call the headings of a note by; of those whose text is there before, by the path to them. */
function headingsOf(note: ReadNote): readonly string[] {
  let repeated = 0;
  return note.headings.flatMap((heading) => {
    const { text } = heading;
    if (text === '' || /[[\]|#]/.test(text)) return [];
    if (note.outline.get(headingKey(text))?.[0]?.heading === heading) return [text];
    // To find a path takes a look at all headings of that text.
    const path = ++repeated > most ? undefined : pathTo(note, heading);
    return path === undefined || /[[\]|]/.test(path) ? [] : [path];
  });
}
