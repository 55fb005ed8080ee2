import { parseNote, type Field, type Item, type ParsedNote } from '@samenspel/notes';
import { edited, type Edit } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';

/**
 * The place from which a note would be read otherwise than meant, after changes of values; nothing where each field
 * comes out with what it is to hold.
 *
 * @param texts the values that change, by where they start
 */
export function misreadFrom(
  { path, text, language, parsed }: ReadNote,
  edits: readonly Edit[],
  texts: ReadonlyMap<number, string>,
): number | undefined {
  const meant = fieldsOf(parsed);
  const found = fieldsOf(parseNote(edited(text, edits), { path, language }));
  for (const [at, field] of meant.entries()) {
    const wanted = itemsOf(field).map((item) => texts.get(item.start) ?? item.text);
    const other = found[at];
    const read = other === undefined ? [] : itemsOf(other).map((item) => item.text);
    const isSame = other?.name === field.name && other.closed === field.closed;
    if (!isSame || read.join('\n') !== wanted.join('\n')) return field.start;
  }
  return found.length > meant.length ? meant.at(-1)?.start : undefined;
}

function fieldsOf({ header, blocks }: ParsedNote): readonly Field[] {
  return [...header.own.values(), ...header.defaults, ...blocks.flatMap(({ fields }) => fields)];
}

/** The elements of a value that is a list of YAML, else the value as it stands. */
export function itemsOf({ items, value, valueStart }: Field): readonly Item[] {
  return items ?? [{ text: value, start: valueStart, end: valueStart + value.length }];
}
