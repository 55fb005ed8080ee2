import type { Order } from '@samenspel/claims';
import { numberingOf, propertyNamed } from './column-names.ts';
import { badCursor, cursorMark, readCursor, writeCursor } from './cursor-format.ts';
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

/** The cursors of a list. */
export function cursorsOf(snapshot: Snapshot, order: Order, selecting: Selecting): Cursors {
  const { study, version, data } = snapshot;
  const mark = cursorMark(study, version, order, selecting);
  const note = columnOf(snapshot, 'note');
  const line = columnOf(snapshot, 'line');
  const id = columnOf(snapshot, 'id');
  const values = valueCodes(snapshot, order.by);
  return {
    write: (row, key) =>
      writeCursor(mark, {
        value: values.codeOf(row, key),
        note: data.notes.codes[note[row] ?? 0] ?? 0,
        line: line[row] ?? 0,
        claim: id[row] ?? 0,
      }),
    read: (cursor) => {
      const place = readCursor(mark, cursor);
      if (place === undefined) throw badCursor(cursor);
      const key = values.keyOf(place.value);
      const number = data.codes.get('note')?.[place.note] ?? 0;
      if (key === undefined || number === 0) throw badCursor(cursor);
      const { line: at, claim } = place;
      return { key, note: data.notes.position[number] ?? 0, line: at, id: claim };
    },
  };
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
