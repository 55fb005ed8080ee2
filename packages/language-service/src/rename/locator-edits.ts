import type { Field, Span } from '@samenspel/notes';
import { edited, fieldIn, readSource, withoutPages, type Edit } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import { addEdit, type EditsByPath } from './mention-edits.ts';
import { asYaml, isInTop, quoteAround } from './yaml-text.ts';

interface RenamedHeading {
  /** The note that has or lists it. */
  readonly path: string;
  readonly name: string;
  /** Where in a text that names a heading this one is named. */
  readonly namesIn: (text: string) => readonly Span[];
}

/** Gives a heading of a document another name where the sources of claims point to it, and where its note lists it. */
export function renameLocators(
  folder: Folder,
  { path, name, namesIn }: RenamedHeading,
  edits: EditsByPath,
): void {
  const { index } = folder;
  const document = index.declarationsOf(path).find(({ type }) => type === 'document');
  if (document === undefined) return;
  const written = folder.note(path)?.text ?? '';
  for (const { text, start } of document.fields.get('headings')?.items ?? []) {
    const renamed = renamedIn(text, namesIn(text), name);
    if (renamed === text || !written.startsWith(text, start)) continue;
    const as = asYaml(renamed, quoteAround(written, start));
    addEdit(edits, path, { start, end: start + text.length, text: as });
  }
  const keys = new Set([...keysOfDeclaration(document), ...index.keysOf(path)]);
  for (const from of folder.notesNaming(keys)) {
    const note = folder.note(from)?.text ?? '';
    for (const { start, text, field } of locatorsIn(folder, from, document.id)) {
      const heading = withoutPages(text);
      const renamed = renamedIn(heading, namesIn(heading), name);
      if (renamed === heading) continue;
      const edit = { start, end: start + heading.length, text: renamed };
      addEdit(edits, from, isInTop(note, start) ? inTop(note, field, edit) : edit);
    }
  }
}

function renamedIn(text: string, places: readonly Span[], name: string): string {
  return edited(
    text,
    places.map((place) => ({ ...place, text: name })),
  );
}

/** A change within a value of front matter, which may have to be quoted for it as a whole. */
function inTop(note: string, { value, valueStart }: Field, edit: Edit): Edit {
  const quote = quoteAround(note, edit.start);
  const text = asYaml(edit.text, quote);
  if (quote !== '' || text === edit.text) return { ...edit, text };
  const end = valueStart + value.length;
  const whole = note.slice(valueStart, edit.start) + edit.text + note.slice(edit.end, end);
  return { start: valueStart, end, text: JSON.stringify(whole) };
}

interface Locator {
  readonly start: number;
  readonly text: string;
  readonly field: Field;
}

/** The places in a document that the claims of a note name, each where it is written. */
function locatorsIn(folder: Folder, path: string, document: string): Iterable<Locator> {
  const found = new Map<number, Locator>();
  const note = folder.note(path);
  const claims = folder.resolved(path)?.claims ?? [];
  if (note === undefined) return [];
  for (const [{ evidence }, { fields }] of claimsWithBlocks(note, claims)) {
    const field = evidence.document === document ? fieldIn(fields, 'source') : undefined;
    if (field === undefined) continue;
    const { locator } = readSource(field.value, field.valueStart);
    if (locator === undefined || !note.text.startsWith(locator.text, locator.start)) continue;
    found.set(locator.start, { ...locator, field });
  }
  return found.values();
}
