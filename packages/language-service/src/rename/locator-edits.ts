import { fieldIn, headingKey, readSource, withoutPages } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import { addEdit, type EditsByPath } from './mention-edits.ts';

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
    const as = asYaml(name, written.charAt(start - 1));
    addEdit(edits, path, { start, end: start + text.length, text: as });
  }
  const keys = new Set([...keysOfDeclaration(document), ...index.keysOf(path)]);
  for (const from of folder.notesNaming(keys)) {
    for (const { start, text } of locatorsIn(folder, from, document.id)) {
      const heading = withoutPages(text);
      if (headingKey(heading) !== sought) continue;
      addEdit(edits, from, { start, end: start + heading.length, text: name });
    }
  }
}

/** A text as it stands in YAML: within the quotes that are there, or with quotes where it needs them. */
function asYaml(text: string, before: string): string {
  if (before === "'") return text.replaceAll("'", "''");
  const quoted = JSON.stringify(text);
  if (before === '"') return quoted.slice(1, -1);
  return /^\p{L}[\p{L}\d .()/–-]*$/u.test(text) ? text : quoted;
}

interface Locator {
  readonly start: number;
  readonly text: string;
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
    found.set(locator.start, locator);
  }
  return found.values();
}
