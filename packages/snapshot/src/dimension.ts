import type { GroupKey, PropertyName } from '@samenspel/claims';
import { actorKindNumbering, numberingOf, propertyNamed } from './column-names.ts';
import { SnapshotError } from './errors.ts';
import { withRoom } from './integer-column.ts';
import { eachChain } from './row.ts';
import { PairReader, partMask } from './row-pairs.ts';
import { SetDictionary } from './set-dictionary.ts';
import { columnOf, hasLists, listsOf, termsOf, type Snapshot } from './snapshot.ts';
import { ranksOf } from './term-order.ts';

/** Something that claims are grouped by: gives the values of a row as numbers, 0 for "does not say". */
export interface Dimension {
  /** Writes the different values of a row and gives how many there are. */
  readonly read: (row: number, values: Uint32Array) => number;
  /** The most values that a row may have. */
  readonly width: number;
  /** The keys of a value, one for each key of the dimension. */
  readonly keysOf: (value: number) => readonly KeyValue[];
}

/** A key of a group: its text, and its place among the others. */
export interface KeyValue {
  readonly text: string | null;
  readonly rank: number;
}

/** What an actor can be grouped by. */
export type ActorKey = 'actor' | 'actorKind' | 'actorTopKind' | 'employer';

const participantKeys: readonly GroupKey[] = ['actor', 'actorKind', 'actorTopKind', 'employer'];
const intermediaryKeys: readonly GroupKey[] = ['via', 'viaKind'];

/** A dimension and the positions in `groupBy` of its keys. */
export interface PlacedDimension {
  readonly dimension: Dimension;
  readonly positions: readonly number[];
}

/**
 * The dimensions of a `groupBy`. Keys on participants speak of the same participant, keys on intermediaries of the same
 * intermediary, so these make one dimension; each property is one by itself.
 */
export function dimensionsOf(
  snapshot: Snapshot,
  groupBy: readonly GroupKey[],
): readonly PlacedDimension[] {
  const placed: PlacedDimension[] = [];
  const seen = new Set<string>();
  for (const [position, key] of groupBy.entries()) {
    const together = [participantKeys, intermediaryKeys].find((keys) => keys.includes(key)) ?? [
      key,
    ];
    const name = together.join();
    if (seen.has(name)) continue;
    seen.add(name);
    const positions = groupBy.flatMap((other, at) =>
      at >= position && together.includes(other) ? [at] : [],
    );
    const keys = positions.map((at) => actorKeyOf(groupBy[at]));
    let dimension: Dimension;
    if (together === participantKeys) dimension = participants(snapshot, keys);
    else if (together === intermediaryKeys) dimension = intermediaries(snapshot, keys);
    else dimension = property(snapshot, key);
    placed.push({ dimension, positions });
  }
  return placed;
}

function actorKeyOf(key: GroupKey | undefined): ActorKey {
  switch (key) {
    case 'actorKind':
    case 'viaKind':
      return 'actorKind';
    case 'actorTopKind':
    case 'employer':
      return key;
    default:
      return 'actor';
  }
}

function property(snapshot: Snapshot, key: GroupKey): Dimension {
  const known = propertyNamed(key);
  if (known === undefined)
    throw new SnapshotError('INVALID', `Claims cannot be grouped by "${key}".`);
  const column = columnOf(snapshot, known.name);
  const keysOf = textKeys(snapshot, numberingOf(known));
  return hasLists(snapshot, known.name)
    ? { ...listReader(snapshot, known.name), keysOf }
    : {
        width: 1,
        keysOf,
        read: (row, values) => {
          values[0] = column[row] ?? 0;
          return 1;
        },
      };
}

function listReader(snapshot: Snapshot, name: PropertyName): Pick<Dimension, 'read' | 'width'> {
  const column = columnOf(snapshot, name);
  const { offsets, values: all, size } = listsOf(snapshot, name);
  let width = 1;
  for (let list = 0; list < size; list += 1)
    width = Math.max(width, (offsets[list + 1] ?? 0) - (offsets[list] ?? 0));
  return {
    width,
    read: (row, values) => {
      const list = column[row] ?? 0;
      if (list === 0) {
        values[0] = 0;
        return 1;
      }
      const start = offsets[list] ?? 0;
      const count = (offsets[list + 1] ?? 0) - start;
      for (let at = 0; at < count; at += 1) values[at] = all[start + at] ?? 0;
      return count;
    },
  };
}

function textKeys(snapshot: Snapshot, numbering: string): Dimension['keysOf'] {
  const terms = termsOf(snapshot, numbering);
  return (value) => [
    value === 0
      ? { text: null, rank: Infinity }
      : { text: terms.text(value), rank: ranksOf(snapshot, numbering)[value] ?? 0 },
  ];
}

/** Number of the value that an actor has for a key, and what it is a number of. */
function actorColumn(
  snapshot: Snapshot,
  key: ActorKey,
): { readonly of: (actor: number) => number; readonly numbering: string } {
  const { actors } = snapshot.data.entities;
  switch (key) {
    case 'actor':
      return { of: (actor) => actor, numbering: 'actor' };
    case 'actorKind':
      return { of: (actor) => actors.kind[actor] ?? 0, numbering: actorKindNumbering };
    case 'actorTopKind':
      return { of: (actor) => actors.topKind[actor] ?? 0, numbering: actorKindNumbering };
    case 'employer':
      return { of: (actor) => actors.employer[actor] ?? 0, numbering: 'actor' };
  }
}

/** What actors are, by some keys together: actors that are alike have the same number, 0 when nothing is known. */
export interface ActorClasses {
  readonly of: Uint32Array;
  readonly size: number;
  readonly keysOf: Dimension['keysOf'];
}

export function actorClasses(snapshot: Snapshot, keys: readonly ActorKey[]): ActorClasses {
  const columns = keys.map((key) => actorColumn(snapshot, key));
  const labels = columns.map(({ numbering }) => textKeys(snapshot, numbering));
  const classes = new SetDictionary();
  const of = new Uint32Array(termsOf(snapshot, 'actor').size);
  const tuple = new Uint32Array(keys.length);
  for (let actor = 1; actor < of.length; actor += 1) {
    columns.forEach((column, at) => {
      tuple[at] = column.of(actor);
    });
    of[actor] = tuple.every((value) => value === 0) ? 0 : classes.intern(tuple, tuple.length);
  }
  return {
    of,
    size: classes.size,
    keysOf: (value) => {
      const start = value === 0 ? undefined : classes.offsets[value];
      return labels.flatMap((label, at) =>
        label(start === undefined ? 0 : (classes.values[start + at] ?? 0)),
      );
    },
  };
}

function participants(snapshot: Snapshot, keys: readonly ActorKey[]): Dimension {
  const classes = actorClasses(snapshot, keys);
  const reader = new PairReader(snapshot);
  const mask = partMask();
  const { participantOffsets, rows } = snapshot.data;
  let width = 1;
  for (let row = 0; row < rows; row += 1)
    width = Math.max(width, (participantOffsets[row + 1] ?? 0) - (participantOffsets[row] ?? 0));
  return {
    width,
    keysOf: classes.keysOf,
    read: (row, values) => {
      const actors = reader.readActors(row, mask);
      if (actors === 0) {
        values[0] = 0;
        return 1;
      }
      let count = 0;
      for (let at = 0; at < actors; at += 1)
        count = addTo(values, count, classes.of[reader.actors[at] ?? 0] ?? 0);
      return count;
    },
  };
}

function intermediaries(snapshot: Snapshot, keys: readonly ActorKey[]): Dimension {
  const classes = actorClasses(snapshot, keys);
  const column = columnOf(snapshot, 'via');
  const { size } = listsOf(snapshot, 'via');
  // Lists of intermediaries are fewer than rows: their classes are worked out once each.
  const offsets = new Uint32Array(size + 1);
  let all: Uint32Array = new Uint32Array(size + 1);
  let end = 0;
  let width = 1;
  for (let list = 0; list < size; list += 1) {
    const start = end;
    eachChain(snapshot, list, (chain) => {
      all = withRoom(all, end + chain.length);
      for (const actor of chain)
        end = start + addTo(all.subarray(start), end - start, classes.of[actor] ?? 0);
    });
    offsets[list + 1] = end;
    width = Math.max(width, end - start);
  }
  return {
    width,
    keysOf: classes.keysOf,
    read: (row, values) => {
      const list = column[row] ?? 0;
      const start = offsets[list] ?? 0;
      const count = (offsets[list + 1] ?? 0) - start;
      if (count === 0) {
        values[0] = 0;
        return 1;
      }
      for (let at = 0; at < count; at += 1) values[at] = all[start + at] ?? 0;
      return count;
    },
  };
}

/** Adds a value to those that are there unless it is one of them, and gives how many there are then. */
export function addTo(values: Uint32Array, count: number, value: number): number {
  for (let at = 0; at < count; at += 1) if (values[at] === value) return count;
  values[count] = value;
  return count + 1;
}
