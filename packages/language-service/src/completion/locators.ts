import type { Field, Item as Element, Span } from '@samenspel/notes';
import { fieldIn, readPhrase, readSource, replacedBy } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { itemKinds, placeInList, type Item } from './item.ts';
import type { ItemList } from './links.ts';
import type { TypedValue } from './values.ts';

/** Headings of the document that a source names or inherits; nothing where no `§` stands before the cursor. */
export function locatorItems(
  folder: Folder,
  note: ReadNote,
  { key, typed }: TypedValue,
): ItemList | undefined {
  if (key.value.type !== 'source') return undefined;
  const written = note.text.slice(typed.start, typed.end);
  const mark = written.indexOf('§');
  if (mark === -1) return undefined;
  const { document } = readSource(written, typed.start);
  const headings = headingsOf(folder, document ?? inheritedDocument(note, typed));
  const range = note.positions.range(locatorAround(note.text, typed, mark));
  const items = headings.map((heading, at): Item => ({
    label: `§ ${heading}`,
    kind: itemKinds.heading,
    sortText: placeInList(at),
    textEdit: { range, newText: `§ ${heading}` },
  }));
  return { items, isIncomplete: false };
}

/** From `§` to the end of the field, where it is closed on its line. */
function locatorAround(text: string, { start, end }: Span, mark: number): Span {
  const [rest = ''] = /^[^\n\r\])"]*/.exec(text.slice(end, end + 200)) ?? [];
  const isClosed = /[\])"]/.test(text.charAt(end + rest.length));
  return { start: start + mark, end: isClosed ? end + rest.length : end };
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
