import type { Field } from '@samenspel/notes';
import { fieldIn, headingKey, readSource, withoutPages, type Edit } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import { addEdit, type EditsByPath } from './mention-edits.ts';
import { asYaml, isInTop, quoteAround } from './yaml-text.ts';

/** Gives a heading of a document another name where the sources of claims point to it, and where its note lists it. */
export function renameLocators(
  folder: Folder,
  { path, before, name }: { readonly path: string; readonly before: string; readonly name: string },
  edits: EditsByPath,
): void {
  const { index } = folder;
  const document = index.declarationsOf(path).find(({ type }) => type === 'document');
  if (document === undefined) return;
  const sought = headingKey(before);
  const written = folder.note(path)?.text ?? '';
  for (const { text, start } of document.fields.get('headings')?.items ?? []) {
    if (headingKey(text) !== sought || !written.startsWith(text, start)) continue;
    const as = asYaml(name, quoteAround(written, start));
    addEdit(edits, path, { start, end: start + text.length, text: as });
  }
  const keys = new Set([...keysOfDeclaration(document), ...index.keysOf(path)]);
  for (const from of folder.notesNaming(keys)) {
    const note = folder.note(from)?.text ?? '';
    for (const { start, text, field } of locatorsIn(folder, from, document.id)) {
      const heading = withoutPages(text);
      if (headingKey(heading) !== sought) continue;
      const edit = { start, end: start + heading.length, text: name };
      addEdit(edits, from, isInTop(note, start) ? inTop(note, field, edit) : edit);
    }
  }
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
