import type { Item, Span } from '@samenspel/notes';
import { edited, fieldIn, readSource, withoutPages, type Edit } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { addEdit, type EditsByPath } from './mention-edits.ts';
import { itemsOf, misreadFrom } from './misread-field.ts';
import { RenameError } from './rename-error.ts';
import { asYaml, isInTop, quoteAround } from './yaml-text.ts';

interface RenamedHeading {
  /** The note that has or lists it. */
  readonly path: string;
  readonly name: string;
  /** Where in a text that names a heading this one is named. */
  readonly namesIn: (text: string) => readonly Span[];
}

/**
 * Gives a heading of a document another name where the sources of claims point to it, and where its note lists it.
 *
 * @throws RenameError when a source would be read otherwise with it
 */
export function renameLocators(
  folder: Folder,
  { path, name, namesIn }: RenamedHeading,
  edits: EditsByPath,
): void {
  const { index } = folder;
  const document = index.declarationsOf(path).find(({ type }) => type === 'document');
  if (document === undefined) return;
  const renamedIn = (text: string) =>
    edited(
      text,
      namesIn(text).map((place) => ({ ...place, text: name })),
    );
  const written = folder.note(path)?.text ?? '';
  for (const { text, start } of document.fields.get('headings')?.items ?? []) {
    const renamed = renamedIn(text);
    if (renamed === text || !written.startsWith(text, start)) continue;
    const as = asYaml(renamed, quoteAround(written, start));
    addEdit(edits, path, { start, end: start + text.length, text: as });
  }
  const keys = new Set([...keysOfDeclaration(document), ...index.keysOf(path)]);
  for (const from of folder.notesNaming(keys)) {
    const note = folder.note(from);
    if (note === undefined) continue;
    const renamed = locatorsIn(folder, note, document.id).flatMap((locator): readonly Renamed[] => {
      const heading = withoutPages(locator.text);
      const text = renamedIn(heading);
      return text === heading ? [] : [{ ...locator, end: locator.start + heading.length, text }];
    });
    const together = renamed.map((one) => withOthers(note.text, one, edits.get(from) ?? []));
    for (const edit of checkedEdits(folder, note, together, name)) addEdit(edits, from, edit);
  }
}

/** A heading in a source, from its start to its end, and what it becomes. */
interface Renamed extends Edit {
  readonly item: Item;
  /** What comes to stand before it in its value, where that changes as well. */
  readonly head?: string;
}

/**
 * Takes the change of the document of a source in front matter out of others, to be made with that of its heading, where
 * quotes come around both.
 */
function withOthers(note: string, one: Renamed, others: Edit[]): Renamed {
  const { item, start, text } = one;
  const itemEnd = item.start + item.text.length;
  const at = others.findIndex((other) => item.start <= other.start && other.end <= itemEnd);
  const other = others[at];
  if (other === undefined || !isInTop(note, start) || quoteAround(note, start) !== '') return one;
  if (other.end <= start && asYaml(text, '') === text) return one;
  others.splice(at, 1);
  if (other.end <= start) {
    const head = note.slice(item.start, other.start) + other.text + note.slice(other.end, start);
    return { ...one, head };
  }
  // Quotes came around all of the value; no name of a document has a § in it.
  const [document = ''] = String(JSON.parse(other.text)).split('§', 1);
  return { ...one, head: document + note.slice(item.start + item.text.indexOf('§'), start) };
}

/** The changes of a note, held to how it is read with them. */
function checkedEdits(
  { language }: Folder,
  note: ReadNote,
  renamed: readonly Renamed[],
  name: string,
): readonly Edit[] {
  if (renamed.length === 0) return [];
  if (withoutPages(name) !== name) throw new RenameError('PAGES', language, name);
  const edits = renamed.map((one) => (isInTop(note.text, one.start) ? inTop(note.text, one) : one));
  const texts = renamed.map(({ item, start, end, text, head }): [number, string] => [
    item.start,
    (head ?? item.text.slice(0, start - item.start)) + text + item.text.slice(end - item.start),
  ]);
  const misread = misreadFrom(note, edits, new Map(texts));
  if (misread === undefined) return edits;
  const { line } = note.positions.position(misread);
  throw new RenameError('BREAKS', language, name, note.path, line + 1);
}

/** A change within a value of front matter, which may have to be quoted for it as a whole. */
function inTop(note: string, { item, start, end, text, head }: Renamed): Edit {
  const quote = quoteAround(note, start);
  const as = asYaml(text, quote);
  if (head === undefined && (quote !== '' || as === text)) return { start, end, text: as };
  const itemEnd = item.start + item.text.length;
  const whole = (head ?? note.slice(item.start, start)) + text + note.slice(end, itemEnd);
  return { start: item.start, end: itemEnd, text: JSON.stringify(whole) };
}

interface Locator {
  readonly start: number;
  readonly text: string;
  /** The value that it stands in. */
  readonly item: Item;
}

/** The places in a document that the claims of a note name, each where it is written. */
function locatorsIn(folder: Folder, note: ReadNote, document: string): readonly Locator[] {
  const found = new Map<number, Locator>();
  const claims = folder.resolved(note.path)?.claims ?? [];
  for (const [{ evidence }, { fields }] of claimsWithBlocks(note, claims)) {
    const field = evidence.document === document ? fieldIn(fields, 'source') : undefined;
    const [item] = field === undefined ? [] : itemsOf(field);
    if (item === undefined) continue;
    const { locator } = readSource(item.text, item.start);
    if (locator === undefined || !note.text.startsWith(locator.text, locator.start)) continue;
    found.set(locator.start, { ...locator, item });
  }
  return [...found.values()];
}
