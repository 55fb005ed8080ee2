import type { Field, Item as Element, Span } from '@samenspel/notes';
import { fieldIn, readPhrase, readSource, replacedBy, withoutPages } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { itemKinds, placeInList, type Item } from './item.ts';
import type { ItemList } from './links.ts';
import { fieldBehind, valueBehind } from './typed-word.ts';
import type { TypedValue } from './values.ts';

/** Headings of the document that a source names or inherits; nothing where no `§` stands before the cursor. */
export function locatorItems(
  folder: Folder,
  note: ReadNote,
  { key, typed, inTop }: TypedValue,
): ItemList | undefined {
  if (key.value.type !== 'source') return undefined;
  const written = note.text.slice(typed.start, typed.end);
  const mark = written.indexOf('§');
  if (mark === -1) return undefined;
  const { document } = readSource(written, typed.start);
  const headings = headingsOf(folder, document ?? inheritedDocument(note, typed));
  const range = note.positions.range(
    locatorAround(note.text, { typed, inTop }, typed.start + mark),
  );
  const items = headings.map((heading, at): Item => ({
    label: `§ ${heading}`,
    kind: itemKinds.heading,
    sortText: placeInList(at),
    textEdit: { range, newText: `§ ${heading}` },
  }));
  return { items, isIncomplete: false };
}

/** From `§` to the end of the heading, where the field is closed on its line; pages that follow stay. */
function locatorAround(
  text: string,
  { typed, inTop }: Pick<TypedValue, 'typed' | 'inTop'>,
  start: number,
): Span {
  const { end } = typed;
  const behind = inTop ? valueBehind(text, end).replace(/["'].*$/u, '') : fieldBehind(text, end);
  const written = text.slice(start, end + (behind ?? '').length);
  return { start, end: Math.max(end, start + withoutPages(written).length) };
}

function inheritedDocument({ parsed, claims }: ReadNote, typed: Span): Element | undefined {
  const claim = claims.find(({ block }) => block.start <= typed.start && typed.start <= block.end);
  const nearest = claim === undefined ? undefined : fieldIn(claim.fields, 'source');
  const sources: readonly (Field | undefined)[] =
    claim === undefined
      ? parsed.header.defaults.filter(({ key }) => key?.en === 'source')
      : [nearest, ...replacedBy(claim.fields, 'source')];
  for (const field of sources) {
    if (field === undefined) continue;
    const { document } = readSource(field.value, field.valueStart);
    if (document !== undefined) return document;
  }
  return undefined;
}

/** The headings that the note on a document lists, else its own. */
function headingsOf(folder: Folder, document: Element | undefined): readonly string[] {
  const [name] = document === undefined ? [] : readPhrase(document).names;
  const [found] = name === undefined ? [] : folder.index.names.described(name.target, ['document']);
  if (found === undefined) return [];
  const listed = folder.index.entities.document.get(found.id)?.headings ?? [];
  if (listed.length > 0) return listed;
  return (folder.note(found.path)?.headings ?? []).flatMap(({ text }) =>
    text === '' || /[[\]()]/.test(text) ? [] : [text],
  );
}
