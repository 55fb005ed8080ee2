import type { PropertyName, Tally, Version } from '@samenspel/claims';
import { mode, type ModeId } from '@samenspel/ontology';
import { countingFilter, type Counting } from './counting.ts';
import type { ActorKey } from './group-keys.ts';
import { Combinations } from './combinations.ts';
import { inOrder, keyColumns, type KeyColumn } from './count.ts';
import { groupedProperty } from './asked-property.ts';
import { propertyDimension } from './dimension.ts';
import { mostGroups } from './group-limit.ts';
import type { Grouping } from './grouping.ts';
import { withRoom } from './integer-column.ts';
import { once } from './once.ts';
import { pairSetsOf } from './pair-sets.ts';
import { selectedRows } from './select.ts';
import { columnOf, termsOf, type Snapshot } from './snapshot.ts';
import { tallies, tallyOf } from './tally.ts';

export interface MixingRequest extends Counting {
  /** What the one of a pair is told apart by. */
  readonly rows: ActorKey;
  /** What the other of a pair is told apart by. */
  readonly columns: ActorKey;
  /**
   * `either`: each pair both ways round, so that equal keys make a symmetric matrix. `flow`: only pairs with a
   * direction, from the row to the column. `either` when absent.
   */
  readonly orientation?: 'either' | 'flow';
  /** A property of the claims that the matrix is made for each value of; one matrix of all when absent. */
  readonly per?: PropertyName;
}

/** The collaborations between two kinds of actors. */
export interface MixingCell {
  /** The value of the property that matrices are made per; `null` where claims do not say, absent for one of all. */
  readonly per?: string | null;
  /** `null` where it is not known what the actor is. */
  readonly row: string | null;
  readonly column: string | null;
  /** Claims that the two are in contact: directly, by way of others, or without saying how. */
  readonly contact: Tally;
  /** The same and the claims that they are not, apart by how; a mode without claims is left out. */
  readonly modes: Readonly<Partial<Record<ModeId, Tally>>>;
}

export interface MixingMatrix {
  /** Cells with claims, in the order of what they are per, their rows and their columns. */
  readonly cells: readonly MixingCell[];
  /** All claims that were counted. */
  readonly counted: Tally;
  readonly version: Version;
}

/** The modes that say that two are in contact. */
export const contactModes: readonly ModeId[] = ['direct', 'unspecified', 'via'];

/**
 * How often which actors collaborate with which: claims, and the respondents that make them, by what the two actors of
 * a pair are (a mixing matrix, Newman 2003, with claims in the place of ties). A claim with several pairs counts once
 * in each cell that a pair of it falls in. Mediated pairs are those of the participants, not of the intermediaries.
 *
 * @throws SnapshotError TOO_LARGE for too many cells
 */
export function mixing(snapshot: Snapshot, request: MixingRequest): MixingMatrix {
  const filter = countingFilter(request);
  const rows = selectedRows(snapshot, { kind: 'collaboration', filter });
  const { cells, grouping, modeIds, keys } = cellsOf(snapshot, request, rows);
  const ordered = [...keys.slice(2), ...keys.slice(0, 2)];
  const width = modeIds.length;
  // A cell as a whole is counted apart from its modes: a respondent may speak of several.
  const contactAt = tallies(snapshot, {
    rows,
    groups: { ...grouping.groups, values: contactsIn(grouping.groups.values, modeIds, cells) },
    size: cells + 1,
    values: [],
  });
  const tallyAt = once(() => tallies(snapshot, grouping));
  const modesOf = (cell: number): MixingCell['modes'] => {
    const modes: Partial<Record<ModeId, Tally>> = {};
    modeIds.forEach((id, at) => {
      const tally = tallyAt()(cell * width + at);
      if (id !== undefined && tally.claims > 0) modes[id] = tally;
    });
    return modes;
  };
  const counted = once(() => tallyOf(snapshot, rows));
  return {
    cells: Array.from(inOrder(cells, ordered), (cell): MixingCell => {
      const [row = null, column = null, per] = keys.map(({ texts }) => texts[cell]);
      const modes = once(() => modesOf(cell));
      return {
        ...(per === undefined ? {} : { per }),
        row,
        column,
        contact: contactAt(cell),
        get modes() {
          return modes();
        },
      };
    }),
    get counted() {
      return counted();
    },
    version: snapshot.version,
  };
}

/** By group of cell and mode the cell, or one beyond the last where the mode is no contact. */
function contactsIn(
  groups: Uint32Array,
  modeIds: readonly (ModeId | undefined)[],
  cells: number,
): Uint32Array {
  const width = modeIds.length;
  const cellOf = new Uint32Array(cells * width);
  for (let group = 0; group < cellOf.length; group += 1)
    cellOf[group] = isContact(modeIds[group % width]) ? Math.floor(group / width) : cells;
  const contacts = new Uint32Array(groups.length);
  for (let at = 0; at < groups.length; at += 1) contacts[at] = cellOf[groups[at] ?? 0] ?? 0;
  return contacts;
}

function isContact(id: ModeId | undefined): boolean {
  return id !== undefined && contactModes.includes(id);
}

/** The cells that the pairs of rows fall in, apart by mode: group `cell × modes + mode`. */
interface Cells {
  /** How many cells there are. */
  readonly cells: number;
  readonly grouping: Grouping;
  readonly modeIds: readonly (ModeId | undefined)[];
  /** Row and column of each cell, and what it is per where there is such a thing. */
  readonly keys: readonly KeyColumn[];
}

function cellsOf(
  snapshot: Snapshot,
  { rows: rowKey, columns: columnKey, orientation = 'either', per }: MixingRequest,
  rows: Uint32Array,
): Cells {
  const pairing = { rows: rowKey, columns: columnKey, orientation };
  const { of, sets, combinations, left, right } = pairSetsOf(snapshot, pairing, rows);
  const modes = columnOf(snapshot, 'mode');
  const modeIds = termsOf(snapshot, 'concept:mode').values.map(
    (text) => mode.concepts.find(({ id }) => id === text)?.id,
  );
  const width = modeIds.length;
  const slices = per === undefined ? undefined : propertyDimension(snapshot, groupedProperty(per));
  const sliced = slices?.spread(rows);
  const { offsets: starts, values: members } = sets;
  // Without slices all rows are in one, of number 0.
  const cells = new Combinations(combinations.size + 1, mostGroups);
  const offsets = new Uint32Array(rows.length + 1);
  let values: Uint32Array = new Uint32Array(rows.length * 2);
  let end = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const set = of[at] ?? 0;
    const start = starts[set] ?? 0;
    const stop = starts[set + 1] ?? 0;
    const how = modes[rows[at] ?? 0] ?? 0;
    const firstSlice = sliced?.offsets?.[at] ?? at;
    const lastSlice = sliced?.offsets?.[at + 1] ?? at + 1;
    const more = end + (stop - start) * (lastSlice - firstSlice);
    if (more > values.length) values = withRoom(values, more);
    for (let slice = firstSlice; slice < lastSlice; slice += 1) {
      const value = sliced?.values[slice] ?? 0;
      for (let one = start; one < stop; one += 1) {
        values[end] = (cells.add(value, members[one] ?? 0) - 1) * width + how;
        end += 1;
      }
    }
    offsets[at + 1] = end;
  }
  const numbers = Uint32Array.from({ length: cells.size }, (_, cell) => cell + 1);
  const endsOf = (numberIn: (combination: number) => number) =>
    numbers.map((number) => numberIn(cells.valueOf(number)));
  return {
    cells: cells.size,
    grouping: {
      rows,
      groups: { offsets, values: values.subarray(0, end) },
      size: cells.size * width,
      values: [],
    },
    modeIds,
    keys: [
      ...keyColumns(
        endsOf((number) => combinations.groupOf(number)),
        1,
        left.keysOf,
      ),
      ...keyColumns(
        endsOf((number) => combinations.valueOf(number)),
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
    ],
  };
}
