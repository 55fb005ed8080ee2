import type { PropertyName, Study, Version } from '@samenspel/claims';
import type { Bitmap } from './bitmap.ts';
import type { ColumnName, ListName } from './column-names.ts';
import type { EntityTables } from './entity-tables.ts';
import type { IntegerArray } from './integer-column.ts';
import type { NoteTable } from './note-table.ts';
import type { SetDictionary } from './set-dictionary.ts';
import type { Terms } from './terms.ts';

/** Links between claims, in the order of the rows that they start from. */
export interface LinkColumns {
  /** Links in use; the arrays may be longer. */
  readonly count: number;
  readonly row: Uint32Array;
  /** Position in `claimLinks`. */
  readonly link: Uint8Array;
  /** Key of the claim linked to. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/**
 * What a snapshot is made of. Arrays may be longer than they are used: an update writes behind what older snapshots
 * see, into the same arrays.
 */
export interface SnapshotData {
  /** Rows in use, those of replaced and removed notes included. */
  readonly rows: number;
  /** The rows whose claims are there. */
  readonly alive: Bitmap;
  readonly columns: ReadonlyMap<ColumnName, IntegerArray>;
  /** What the numbers in the columns of lists stand for. */
  readonly lists: ReadonlyMap<ListName, SetDictionary>;
  /** Row `i` has the participants from `participantOffsets[i]` up to `participantOffsets[i + 1]`. */
  readonly participantOffsets: Uint32Array;
  /** Eight times the actor number, plus the position in `parts`. */
  readonly participants: Uint32Array;
  readonly links: LinkColumns;
  /** What the numbers stand for, by numbering. */
  readonly terms: ReadonlyMap<string, Terms>;
  /** The number for each of the store's integers, by numbering; 0 for those that no row uses. */
  readonly codes: ReadonlyMap<string, Uint32Array>;
  readonly notes: NoteTable;
  readonly entities: EntityTables;
  /** How many rows the arrays hold for the newest snapshot that shares them: only that one can be added to in place. */
  readonly shared: { rows: number };
}

/**
 * A study as columns of integers, at one version. A snapshot never changes: an update gives another one, which shares
 * most of its memory. Made by `buildSnapshot`, read by the operations of this package.
 */
export interface Snapshot {
  readonly version: Version;
  readonly study: Study;
  /** Claims that it holds. */
  readonly claims: number;
  /** How it is laid out, for the operations of this package. */
  readonly data: SnapshotData;
}

const noIntegers = new Uint8Array(0);

/** The integers of a column; an array without positions where all are zero. */
export function columnOf({ data }: Snapshot, name: ColumnName): IntegerArray {
  return data.columns.get(name) ?? noIntegers;
}

export function termsOf({ data }: Snapshot, numbering: string): Terms {
  const terms = data.terms.get(numbering);
  if (terms === undefined) throw new RangeError(`A snapshot has no numbering "${numbering}".`);
  return terms;
}

export function listsOf({ data }: Snapshot, name: ListName): SetDictionary {
  const lists = data.lists.get(name);
  if (lists === undefined) throw new RangeError(`A snapshot has no lists for "${name}".`);
  return lists;
}

/** A value that is worked out once per snapshot and kept as long as the snapshot is. */
export function perSnapshot<Value>(
  make: (snapshot: Snapshot) => Value,
): (snapshot: Snapshot) => Value {
  const known = new WeakMap<Snapshot, { readonly value: Value }>();
  return (snapshot) => {
    const found = known.get(snapshot) ?? { value: make(snapshot) };
    known.set(snapshot, found);
    return found.value;
  };
}

/** Whether lists are kept for a property: then its column holds numbers of lists, else numbers of values. */
export function hasLists(snapshot: Snapshot, name: PropertyName): boolean {
  return snapshot.data.lists.has(name);
}

/** All rows, those of replaced and removed notes included. */
export function everyRow({ data }: Snapshot): Uint32Array {
  return Uint32Array.from({ length: data.rows }, (_, row) => row);
}
