import type { Language } from '@samenspel/claims';
import type { Key } from '../keys/key.ts';
import { isThematicBreak } from '../parse/lines.ts';
import { parseNote } from '../parse/parse-note.ts';
import type { Block, Field } from '../parse/parsed-note.ts';
import { trimmed } from '../text/span.ts';
import { edited, type Edit } from './edits.ts';
import { spacedChain, spacedList } from './spacing.ts';

/**
 * The note in one form: keys of fields by their names in the note's language, `[key:: value]` with single spaces, one
 * space after the commas of lists and around the `>` of chains, `-` before the items of lists without numbers. What the
 * note says stays as it is.
 *
 * @param language of a note that does not say
 */
export function formatNote(text: string, language: Language = 'nl'): string {
  return edited(text, formatEdits(text, language));
}

/** What `formatNote` changes. */
export function formatEdits(text: string, language: Language = 'nl'): readonly Edit[] {
  const { blocks, header } = parseNote(text, { path: '', language });
  return blocks.flatMap((block) => [
    ...markerEdits(text, block),
    ...block.fields.flatMap((field) => fieldEdits(text, field, header.language)),
  ]);
}

function markerEdits(text: string, { type, start }: Block): readonly Edit[] {
  const marker = text.charAt(start);
  if (type !== 'item' || (marker !== '*' && marker !== '+')) return [];
  const newline = text.indexOf('\n', start);
  const line = `-${text.slice(start + 1, newline === -1 ? text.length : newline)}`;
  // `* - -` is an item, `- - -` is a break.
  return isThematicBreak(line, 0, line.length) ? [] : [{ start, end: start + 1, text: '-' }];
}

function fieldEdits(text: string, field: Field, language: Language): readonly Edit[] {
  const { start, end, name, key, valueStart, closed } = field;
  const value = trimmed(text, valueStart, end - 1);
  const written = text.slice(value.start, value.end);
  // A backslash right before the bracket would take its meaning away.
  if (!closed || written.endsWith('\\')) return [];
  const form = key === undefined ? written : spaced(written, key);
  const whole = `${text.charAt(start)}${key?.[language] ?? name}:: ${form}${text.charAt(end - 1)}`;
  return whole === text.slice(start, end) ? [] : [{ start, end, text: whole }];
}

function spaced(value: string, { list, value: { type } }: Key): string {
  if (!list || value.includes('\n')) return value;
  return type === 'chain' ? spacedList(value, spacedChain) : spacedList(value);
}
