import { StoreError } from '@samenspel/store';

/** Between the items of a list: a control character, since the tool that imports knows no way to write it in an item. */
export const listSeparator = '\u001F';

/** A value as the tool that imports reads it. */
export interface Cell {
  readonly type: 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'byte[]';
  readonly text: string;
}

/**
 * The cell of a property; nothing for one that is absent. Whole numbers are integers, as the store writes them.
 *
 * @throws INVALID for an item of a list that cannot be written
 */
export function cellOf(name: string, value: unknown): Cell | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'string':
      return { type: 'string', text: quoted(value) };
    case 'boolean':
      return { type: 'boolean', text: String(value) };
    case 'number':
      return { type: Number.isSafeInteger(value) ? 'long' : 'double', text: String(value) };
    default:
      if (value instanceof Int8Array) return { type: 'byte[]', text: value.join(listSeparator) };
      if (isTexts(value)) return { type: 'string[]', text: listText(name, value) };
      throw new Error(`The property "${name}" has a value of a type that no file can hold.`);
  }
}

/** Texts in one cell. */
export function listText(name: string, items: readonly string[]): string {
  const wrong = items.find((item) => item.includes(listSeparator));
  if (wrong !== undefined) {
    throw new StoreError(
      'INVALID',
      `The value ${JSON.stringify(wrong)} of "${name}" holds the control character U+001F, which cannot be in a list of a file for Neo4j. Mend the note, or copy the study to Neo4j instead.`,
    );
  }
  return quoted(items.join(listSeparator));
}

/** A text between quotes, so that none is taken for something absent. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
