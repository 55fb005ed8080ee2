import type { Field } from '@samenspel/notes';
import { fieldIn, headingKey, readSource, withoutPages, type Edit } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import type { ReadNote } from '../folder/read-note.ts';
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
    const note = folder.note(from);
    if (note === undefined) continue;
    for (const [field, { start, text }] of locatorsIn(folder, note, document.id)) {
      const heading = withoutPages(text);
      if (headingKey(heading) !== sought) continue;
      const end = start + heading.length;
      addEdit(edits, from, inField(note, field, { start, end, text: name }));
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

/** An edit of a locator, with what its field needs to be read as before: front matter is YAML. */
function inField({ text, parsed }: ReadNote, field: Field, edit: Edit): Edit {
  const { value, valueStart } = field;
  if (valueStart >= (parsed.frontMatter?.end ?? 0)) return edit;
  const quote = text.charAt(valueStart - 1);
  if (quote === '"' || quote === "'") return { ...edit, text: asYaml(edit.text, quote) };
  // Within a text that is plain, only a colon that ends a word is taken for more.
  if (!/:(?:\s|$)/u.test(edit.text)) return edit;
  const end = valueStart + value.length;
  const [before, after] = [text.slice(valueStart, edit.start), text.slice(edit.end, end)];
  return { start: valueStart, end, text: JSON.stringify(`${before}${edit.text}${after}`) };
}

interface Locator {
  readonly start: number;
  readonly text: string;
}

/** The places in a document that the claims of a note name, each where it is written, with its field. */
function locatorsIn(
  folder: Folder,
  note: ReadNote,
  document: string,
): Iterable<readonly [Field, Locator]> {
  const found = new Map<number, readonly [Field, Locator]>();
  const claims = folder.resolved(note.path)?.claims ?? [];
  for (const [{ evidence }, { fields }] of claimsWithBlocks(note, claims)) {
    const field = evidence.document === document ? fieldIn(fields, 'source') : undefined;
    if (field === undefined) continue;
    const { locator } = readSource(field.value, field.valueStart);
    if (locator === undefined || !note.text.startsWith(locator.text, locator.start)) continue;
    found.set(locator.start, [field, locator]);
  }
  return found.values();
}
