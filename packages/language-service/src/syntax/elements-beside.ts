import type { Key, Span } from '@samenspel/notes';
import type { ReadNote } from '../folder/read-note.ts';
import { fieldsOf, itemsOf } from './place.ts';

/** The elements of a list beside the one that is typed. */
export function elementsBeside(
  note: ReadNote,
  { key, typed }: { readonly key: Key; readonly typed: Span },
): readonly string[] {
  if (!key.list) return [];
  const { header, blocks } = note.parsed;
  const block = blocks.find(({ start, end }) => start <= typed.start && typed.start <= end);
  const fields =
    block === undefined ? [...header.own.values(), ...header.defaults] : fieldsOf(note, block);
  const field = fields.find(
    ({ valueStart, value, end }) =>
      valueStart <= typed.end && typed.start <= Math.max(end, valueStart + value.length),
  );
  if (field === undefined) return [];
  return itemsOf(field, key).flatMap(({ text, start, end }) =>
    start <= typed.end && typed.start <= end ? [] : [text],
  );
}
