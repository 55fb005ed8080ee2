import { digest, type Order } from '@samenspel/claims';
import { numberingOf, propertyNamed } from './column-names.ts';
import { SnapshotError } from './errors.ts';
import type { Selecting } from './select.ts';
import { columnOf, hasLists, listsOf, perSnapshot, type Snapshot } from './snapshot.ts';
import { ranksOf } from './term-order.ts';

/** A place in a list: what the order looks at, then the place in the sources. */
export interface Position {
  /** As in `Sorted.keys`. */
  readonly key: number;
  /** Position of the note by path. */
  readonly note: number;
  readonly line: number;
  readonly id: number;
}

/** Writes and reads the cursors of one list. */
export interface Cursors {
  readonly write: (row: number, key: number) => string;
  /** @throws SnapshotError BAD_CURSOR when the cursor is not of this list */
  readonly read: (cursor: string) => Position;
}

const integers = 4;

/**
 * The cursors of a list. A cursor holds the store's integers only, no names and no paths: of the value that the list
 * is ordered by, of the note and of the claim. It starts with a mark of the study, its epoch, the filter and the order,
 * so that it fits no other list.
 */
export function cursorsOf(snapshot: Snapshot, order: Order, { kind, filter }: Selecting): Cursors {
  const { study, version, data } = snapshot;
  const mark = digest([version.epoch, study.id, canonical({ kind, filter, order })], 8);
  const note = columnOf(snapshot, 'note');
  const line = columnOf(snapshot, 'line');
  const id = columnOf(snapshot, 'id');
  const values = valueCodes(snapshot, order.by);
  return {
    write: (row, key) =>
      [
        mark,
        values.codeOf(row, key),
        data.notes.codes[note[row] ?? 0] ?? 0,
        line[row] ?? 0,
        id[row] ?? 0,
      ]
        .map((part) => (typeof part === 'string' ? part : part.toString(36)))
        .join('-'),
    read: (cursor) => {
      const [found, ...parts] = cursor.split('-');
      const [code, noteCode, at, claim] = parts.map(readInteger);
      const key = code === undefined ? undefined : values.keyOf(code);
      const number = data.codes.get('note')?.[noteCode ?? 0] ?? 0;
      if (found !== mark || parts.length !== integers || key === undefined || number === 0)
        throw badCursor(cursor);
      return { key, note: data.notes.position[number] ?? 0, line: at ?? 0, id: claim ?? 0 };
    },
  };
}

function readInteger(text: string): number | undefined {
  return /^[0-9a-z]{1,7}$/u.test(text) ? Number.parseInt(text, 36) : undefined;
}

/** What stands for the value of a row in a cursor, and the key that it has now. */
interface ValueCodes {
  readonly codeOf: (row: number, key: number) => number;
  readonly keyOf: (code: number) => number | undefined;
}

function valueCodes(snapshot: Snapshot, by: Order['by']): ValueCodes {
  const property = propertyNamed(by);
  if (property === undefined) return { codeOf: (_, key) => key, keyOf: (code) => code };
  const numbering = numberingOf(property);
  const column = columnOf(snapshot, property.name);
  const lists = hasLists(snapshot, property.name) ? listsOf(snapshot, property.name) : undefined;
  return {
    codeOf: (row) => {
      const value = column[row] ?? 0;
      if (value === 0) return 0;
      const number = lists === undefined ? value : (lists.values[lists.offsets[value] ?? 0] ?? 0);
      return codesByNumber(snapshot, numbering)[number] ?? 0;
    },
    keyOf: (code) => {
      if (code === 0) return 0;
      const number = snapshot.data.codes.get(numbering)?.[code] ?? 0;
      return number === 0 ? undefined : ranksOf(snapshot, numbering)[number];
    },
  };
}

const inverses = perSnapshot(() => new Map<string, Uint32Array>());

/** The store's integer for each number. */
function codesByNumber(snapshot: Snapshot, numbering: string): Uint32Array {
  const known = inverses(snapshot).get(numbering);
  if (known !== undefined) return known;
  const codes = snapshot.data.codes.get(numbering) ?? new Uint32Array(0);
  const inverse = new Uint32Array(codes.reduce((highest, one) => Math.max(highest, one), 0) + 1);
  for (const [code, number] of codes.entries()) if (number !== 0) inverse[number] = code;
  inverses(snapshot).set(numbering, inverse);
  return inverse;
}

/** JSON with the keys of objects in order, so that equal requests have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function badCursor(cursor: string): SnapshotError {
  return new SnapshotError(
    'BAD_CURSOR',
    `The cursor ${JSON.stringify(cursor.slice(0, 80))} is not of this list: it was made for another study, filter or order, or before the study was restored. Start again from the first page.`,
  );
}
