import type { PropertyName } from '@samenspel/claims';
import { groupedProperty } from './asked-property.ts';
import { numberingOf } from './column-names.ts';
import { Combinations } from './combinations.ts';
import { keyColumns, type KeyColumn } from './count.ts';
import { mostGroups } from './group-limit.ts';
import type { Grouping } from './grouping.ts';
import { withRoom } from './integer-column.ts';
import { keepLast } from './keep-last.ts';
import { textKeys, type KeyValue } from './key-value.ts';
import { pairSetsOf, type Pairing, type PairSets } from './pair-sets.ts';
import { rowSorts, type RowSorts, type Trait } from './row-sorts.ts';
import {
  columnOf,
  everyRow,
  hasLists,
  listsOf,
  perSnapshot,
  termsOf,
  type Snapshot,
} from './snapshot.ts';

/** What a matrix is made of. */
export interface CellsRequest extends Omit<Pairing, 'orientation'> {
  readonly orientation?: Pairing['orientation'];
  readonly per?: PropertyName;
}

/** The cells that the pairs of rows fall in. */
export interface MixingCells {
  /** How many cells there are. */
  readonly cells: number;
  /** Claims by cell, mode and origin: at `(cell × modes + mode) × origins + origin`. */
  readonly counts: Uint32Array;
  /** The rows of each cell and mode: group `cell × modes + mode`. */
  readonly grouping: () => Grouping;
  /** Row and column of each cell, and what it is per where there is such a thing. */
  readonly keys: readonly KeyColumn[];
}

/** What matrices are made for each of. */
interface Slices extends Trait {
  /** Calls with each value that the number of a row stands for, 0 for none. */
  readonly each: (list: number, call: (value: number) => void) => void;
  readonly keysOf: (value: number) => readonly KeyValue[];
}

/**
 * Rows are counted by what they have in common before it is looked at which cells that means: there are far fewer such
 * sorts than rows.
 *
 * @throws SnapshotError TOO_LARGE for too many cells
 */
export function mixingCells(
  snapshot: Snapshot,
  { rows: rowKey, columns: columnKey, orientation = 'either', per }: CellsRequest,
  rows: Uint32Array,
): MixingCells {
  const pairing = { rows: rowKey, columns: columnKey, orientation };
  const pairs = pairSetsOf(snapshot, pairing, rows);
  const slices = per === undefined ? undefined : slicesOf(snapshot, per);
  const modes = { of: columnOf(snapshot, 'mode'), size: termsOf(snapshot, 'concept:mode').size };
  const origins = {
    of: columnOf(snapshot, 'origin'),
    size: termsOf(snapshot, 'concept:origin').size,
  };
  const ends = { of: pairs.of, size: pairs.sets.size };
  const traits = [ends, modes, origins, ...(slices === undefined ? [] : [slices])];
  const sorts = pairs.isOfAll
    ? sortsOfAll(snapshot, `${rowKey} ${columnKey} ${orientation} ${per ?? ''}`, traits)
    : rowSorts(rows, traits);
  const count = new Uint32Array(sorts.size);
  for (let at = 0; at < rows.length; at += 1) {
    const sort = sorts.of[pairs.isOfAll ? (rows[at] ?? 0) : at] ?? 0;
    count[sort] = (count[sort] ?? 0) + 1;
  }
  const cells = new Combinations(pairs.combinations.size + 1, mostGroups);
  const eachCell = cellsWith(cells, pairs, slices);
  const counts = countsOf(
    { ...sorts, count },
    { modes: modes.size, origins: origins.size },
    eachCell,
  );
  return {
    cells: cells.size,
    counts: counts.subarray(0, cells.size * modes.size * origins.size),
    grouping: () => {
      const offsets = new Uint32Array(rows.length + 1);
      let values: Uint32Array = new Uint32Array(rows.length * 2);
      let end = 0;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] ?? 0;
        const how = modes.of[row] ?? 0;
        eachCell(pairs.of[row] ?? 0, slices?.of[row] ?? 0, (cell) => {
          if (end === values.length) values = withRoom(values, end + 1);
          values[end] = cell * modes.size + how;
          end += 1;
        });
        offsets[at + 1] = end;
      }
      const groups = { offsets, values: values.subarray(0, end) };
      return { rows, groups, size: cells.size * modes.size, values: [] };
    },
    keys: keysOf(cells, pairs, slices),
  };
}

/** Matrices of which the sorts of rows are kept, of one snapshot. */
const mostKept = 4;

const kept = perSnapshot(() => new Map<string, RowSorts>());

function sortsOfAll(snapshot: Snapshot, name: string, traits: readonly Trait[]): RowSorts {
  const known = kept(snapshot);
  const found = known.get(name) ?? rowSorts(everyRow(snapshot), traits);
  if (!known.has(name)) keepLast(known, name, found, mostKept);
  return found;
}

type EachCell = (ends: number, slice: number, call: (cell: number) => void) => void;

/** Calls with the cell of each pair of ends in each slice, without slices in one of number 0. */
function cellsWith(
  cells: Combinations,
  { sets: { offsets, values } }: PairSets,
  slices: Slices | undefined,
): EachCell {
  const inSlice = (ends: number, value: number, call: (cell: number) => void) => {
    const stop = offsets[ends + 1] ?? 0;
    for (let at = offsets[ends] ?? 0; at < stop; at += 1)
      call(cells.add(value, values[at] ?? 0) - 1);
  };
  return (ends, list, call) => {
    if (slices === undefined) inSlice(ends, 0, call);
    else
      slices.each(list, (value) => {
        inSlice(ends, value, call);
      });
  };
}

function countsOf(
  { size, count, numbers }: RowSorts & { readonly count: Uint32Array },
  widths: { readonly modes: number; readonly origins: number },
  eachCell: EachCell,
): Uint32Array {
  const [ends, modes, origins, slices] = numbers;
  const width = widths.modes * widths.origins;
  let counts: Uint32Array = new Uint32Array(width * 64);
  for (let sort = 0; sort < size; sort += 1) {
    const place = (modes?.[sort] ?? 0) * widths.origins + (origins?.[sort] ?? 0);
    const many = count[sort] ?? 0;
    if (many === 0) continue;
    eachCell(ends?.[sort] ?? 0, slices?.[sort] ?? 0, (cell) => {
      const at = cell * width + place;
      if (at >= counts.length) counts = withRoom(counts, (cell + 1) * width);
      counts[at] = (counts[at] ?? 0) + many;
    });
  }
  return counts;
}

function slicesOf(snapshot: Snapshot, per: PropertyName): Slices {
  const property = groupedProperty(per);
  const { size, keysOf } = textKeys(snapshot, numberingOf(property));
  const of = columnOf(snapshot, property.name);
  if (!hasLists(snapshot, property.name))
    return {
      ...{ of, size, keysOf },
      each: (value, call) => {
        call(value);
      },
    };
  const lists = listsOf(snapshot, property.name);
  return {
    ...{ of, size: lists.size, keysOf },
    each: (list, call) => {
      const start = lists.offsets[list] ?? 0;
      const stop = lists.offsets[list + 1] ?? 0;
      if (start === stop) call(0);
      for (let at = start; at < stop; at += 1) call(lists.values[at] ?? 0);
    },
  };
}

function keysOf(
  cells: Combinations,
  { combinations, left, right }: PairSets,
  slices: Slices | undefined,
): readonly KeyColumn[] {
  const numbers = Uint32Array.from({ length: cells.size }, (_, cell) => cell + 1);
  const ends = numbers.map((number) => cells.valueOf(number));
  return [
    ...keyColumns(
      ends.map((number) => combinations.groupOf(number)),
      1,
      left.keysOf,
    ),
    ...keyColumns(
      ends.map((number) => combinations.valueOf(number)),
      1,
      right.keysOf,
    ),
    ...(slices === undefined
      ? []
      : keyColumns(
          numbers.map((number) => cells.groupOf(number)),
          1,
          slices.keysOf,
        )),
  ];
}
