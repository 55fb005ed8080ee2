import { rowFlags, type ActorFilter, type ClaimKind, type Filter } from '@samenspel/claims';
import { actorMarks } from './actor-marks.ts';
import { countOf, rowsOf, type Bitmap } from './bitmap.ts';
import { numberingOf, type ListName } from './column-names.ts';
import type { IntegerArray } from './integer-column.ts';
import { filteredProperty } from './asked-property.ts';
import { marksOf, marksWithNarrower } from './narrower.ts';
import { hasPairBetween, hasParticipant, PairReader, partMask } from './row-pairs.ts';
import { rowsOfFewActors } from './participations.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { columnOf, hasLists, listsOf, type Snapshot } from './snapshot.ts';
import { keptSelection } from './kept-selections.ts';
import { rowsOfParticipants, rowsOfValues, type ValueCondition } from './kept-rows.ts';

/** Which claims: those of a kind that a filter keeps; all of them when neither is given. */
export interface Selecting {
  readonly kind?: ClaimKind;
  readonly filter?: Filter;
}

/** Rows that were selected. */
export interface Selection {
  readonly bitmap: Bitmap;
  readonly count: number;
}

/**
 * The rows of the claims that a filter keeps. The filter is one that `parseFilter` accepted: its limits bound the
 * work, which is a pass over a column per condition.
 */
export function select(snapshot: Snapshot, selecting: Selecting = {}): Selection {
  return keptSelection(snapshot, selecting, () => selected(snapshot, selecting));
}

function selected(snapshot: Snapshot, { kind, filter }: Selecting): Selection {
  let bitmap = snapshot.data.alive;
  if (kind !== undefined) bitmap = kept(snapshot, { property: 'kind', in: [kind] }, bitmap);
  if (filter !== undefined) bitmap = kept(snapshot, filter, bitmap);
  return { bitmap, count: countOf(bitmap) };
}

/** The selected rows, in the order in which they are kept. */
export function selectedRows(snapshot: Snapshot, selecting: Selecting = {}): Uint32Array {
  const { bitmap, count } = select(snapshot, selecting);
  return rowsOf(bitmap, count);
}

/** The rows among some that a filter keeps. */
function kept(snapshot: Snapshot, filter: Filter, within: Bitmap): Bitmap {
  if ('and' in filter) return filter.and.reduce((rows, part) => kept(snapshot, part, rows), within);
  if ('or' in filter) {
    const all = new Uint32Array(within.length);
    for (const part of filter.or) unite(all, kept(snapshot, part, without(within, all)));
    return all;
  }
  if ('not' in filter) return without(within, kept(snapshot, filter.not, within));
  if ('property' in filter) return byProperty(snapshot, filter, within);
  if ('restatement' in filter) {
    const flags = columnOf(snapshot, 'flags');
    return rowsWhere(
      within,
      (row) => (((flags[row] ?? 0) & rowFlags.restates) !== 0) === filter.restatement,
    );
  }
  if ('participants' in filter) {
    const { min = 0, max = Infinity } = filter.participants;
    const reader = new PairReader(snapshot);
    return rowsWhere(within, (row) => {
      const count = reader.readActors(row, partMask());
      return count >= min && count <= max;
    });
  }
  if ('participant' in filter) return byParticipant(snapshot, filter, within);
  if ('via' in filter) return byIntermediary(snapshot, filter.via, within);
  const [one, other] = filter.between.map((end) => actorMarks(snapshot, end));
  if (one === undefined || other === undefined) throw new RangeError('A pair has two ends.');
  return rowsWhere(within, (row) => hasPairBetween(snapshot, row, one, other));
}

function byParticipant(
  snapshot: Snapshot,
  { participant, parts }: Extract<Filter, { readonly participant: unknown }>,
  within: Bitmap,
): Bitmap {
  const mask = partMask(parts);
  const rowsAmong = (among: Bitmap, filter: ActorFilter) => {
    const marks = actorMarks(snapshot, filter);
    const few = rowsOfFewActors(snapshot, marks, mask);
    if (few !== undefined) return both(few, among);
    return rowsWhere(among, (row) => hasParticipant(snapshot, row, marks, mask));
  };
  const { id, ...others } = participant;
  const named =
    id === undefined || Object.keys(others).length > 0
      ? undefined
      : rowsOfParticipants(snapshot, id, mask, (actor) =>
          rowsAmong(snapshot.data.alive, { id: [actor] }),
        );
  return named === undefined ? rowsAmong(within, participant) : both(named, within);
}

function byProperty(
  snapshot: Snapshot,
  filter: Extract<Filter, { readonly property: unknown }>,
  within: Bitmap,
): Bitmap {
  const property = filteredProperty(filter.property);
  const column = columnOf(snapshot, property.name);
  if ('exists' in filter) {
    const { exists } = filter;
    return rowsWhere(within, (row) => ((column[row] ?? 0) !== 0) === exists);
  }
  const all = rowsOfValues(snapshot, filter, (condition) =>
    withValues(snapshot, condition, snapshot.data.alive),
  );
  return all === undefined ? withValues(snapshot, filter, within) : both(all, within);
}

/** The rows among some that have one of the values of a condition. */
function withValues(snapshot: Snapshot, filter: ValueCondition, within: Bitmap): Bitmap {
  const property = filteredProperty(filter.property);
  const column = columnOf(snapshot, property.name);
  const numbering = numberingOf(property);
  const marks =
    filter.includeNarrower === true && property.domain !== 'word'
      ? marksWithNarrower(snapshot, property.domain, filter.in)
      : marksOf(snapshot, numbering, filter.in);
  return hasLists(snapshot, property.name)
    ? rowsMarked(within, column, listMarks(snapshot, property.name, marks))
    : rowsMarked(within, column, marks);
}

/** A 1 for each list that holds something marked. */
function listMarks(snapshot: Snapshot, name: ListName, marks: Uint8Array): Uint8Array {
  const lists = listsOf(snapshot, name);
  const found = new Uint8Array(lists.size);
  for (let list = 1; list < lists.size; list += 1) found[list] = holdsMarked(lists, list, marks);
  return found;
}

function holdsMarked({ offsets, values }: IntegerLists, list: number, marks: Uint8Array): 0 | 1 {
  for (let at = offsets[list] ?? 0; at < (offsets[list + 1] ?? 0); at += 1)
    if (marks[values[at] ?? 0] === 1) return 1;
  return 0;
}

function byIntermediary(snapshot: Snapshot, filter: ActorFilter, within: Bitmap): Bitmap {
  const marks = actorMarks(snapshot, filter);
  const lists = listsOf(snapshot, 'via');
  const found = new Uint8Array(lists.size);
  for (let list = 1; list < lists.size; list += 1) {
    const end = lists.offsets[list + 1] ?? 0;
    for (let at = lists.offsets[list] ?? 0; at < end;) {
      const last = at + (lists.values[at] ?? 0);
      for (at += 1; at <= last; at += 1) if (marks[lists.values[at] ?? 0] === 1) found[list] = 1;
    }
  }
  return rowsMarked(within, columnOf(snapshot, 'via'), found);
}

/** The rows whose number in a column is marked. A word of 32 rows at a time, without a branch per row. */
function rowsMarked(within: Bitmap, column: IntegerArray, marks: Uint8Array): Bitmap {
  const found = new Uint32Array(within.length);
  // Marks of number 0 are 0, and a column without an array is all zeros.
  if (column.length === 0) return found;
  for (let word = 0; word < within.length; word += 1) {
    const bits = within[word] ?? 0;
    if (bits === 0) continue;
    const first = word << 5;
    let marked = 0;
    for (let bit = 0; bit < 32; bit += 1) marked |= (marks[column[first + bit] ?? 0] ?? 0) << bit;
    found[word] = bits & marked;
  }
  return found;
}

function rowsWhere(within: Bitmap, isKept: (row: number) => boolean): Bitmap {
  const found = new Uint32Array(within.length);
  for (let word = 0; word < within.length; word += 1) {
    let marked = 0;
    for (let bits = within[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const bit = 31 - Math.clz32(bits & -bits);
      if (isKept((word << 5) + bit)) marked |= 1 << bit;
    }
    found[word] = marked;
  }
  return found;
}

function unite(all: Bitmap, more: Bitmap): void {
  for (let word = 0; word < all.length; word += 1) all[word] = (all[word] ?? 0) | (more[word] ?? 0);
}

function both(rows: Bitmap, other: Bitmap): Bitmap {
  const found = new Uint32Array(rows.length);
  for (let word = 0; word < rows.length; word += 1)
    found[word] = (rows[word] ?? 0) & (other[word] ?? 0);
  return found;
}

function without(rows: Bitmap, other: Bitmap): Bitmap {
  const found = new Uint32Array(rows.length);
  for (let word = 0; word < rows.length; word += 1)
    found[word] = (rows[word] ?? 0) & ~(other[word] ?? 0);
  return found;
}
