import type { PropertyName, Tally, Version } from '@samenspel/claims';
import { mode, type ModeId } from '@samenspel/ontology';
import { countingFilter, type Counting } from './counting.ts';
import type { ActorKey } from './group-keys.ts';
import { inOrder } from './count.ts';
import { mixingCells, type MixingCells } from './mixing-cells.ts';
import { once } from './once.ts';
import { selectedRows } from './select.ts';
import { termsOf, type Snapshot } from './snapshot.ts';
import { countsByOrigin, talliesOf, tallyOf } from './tally.ts';

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
  const found = mixingCells(snapshot, request, rows);
  const { cells, counts, grouping, keys } = found;
  const modeIds = modesIn(snapshot);
  const ordered = [...keys.slice(2), ...keys.slice(0, 2)];
  const width = modeIds.length;
  // A cell as a whole is counted apart from its modes: a respondent may speak of several.
  const contactAt = wholeCells(snapshot, found, modeIds);
  const tallyAt = talliesOf(snapshot, countsByOrigin(snapshot, counts), grouping);
  const modesOf = (cell: number): MixingCell['modes'] => {
    const modes: Partial<Record<ModeId, Tally>> = {};
    modeIds.forEach((id, at) => {
      const tally = tallyAt(cell * width + at);
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

/** The modes of a snapshot by their numbers. */
function modesIn(snapshot: Snapshot): readonly (ModeId | undefined)[] {
  return termsOf(snapshot, 'concept:mode').values.map(
    (text) => mode.concepts.find(({ id }) => id === text)?.id,
  );
}

function isContact(id: ModeId | undefined): boolean {
  return id !== undefined && contactModes.includes(id);
}

/** The groups of claims that a cell as a whole has: of those of its modes, numbered `cell × modes + mode`. */
function wholeCells(
  snapshot: Snapshot,
  { cells, counts, grouping }: MixingCells,
  modeIds: readonly (ModeId | undefined)[],
): (cell: number) => Tally {
  const origins = termsOf(snapshot, 'concept:origin').values.length;
  const width = modeIds.length;
  const contacts = new Uint32Array(cells * origins);
  // Groups that are no contact are put together beyond the last cell.
  const cellOf = new Uint32Array(cells * width).fill(cells);
  for (let group = 0; group < cellOf.length; group += 1) {
    if (!isContact(modeIds[group % width])) continue;
    const cell = Math.floor(group / width);
    cellOf[group] = cell;
    for (let origin = 0; origin < origins; origin += 1)
      contacts[cell * origins + origin] =
        (contacts[cell * origins + origin] ?? 0) + (counts[group * origins + origin] ?? 0);
  }
  return talliesOf(snapshot, countsByOrigin(snapshot, contacts), () => {
    const { rows, groups } = grouping();
    const values = groups.values.map((group) => cellOf[group] ?? 0);
    return { rows, groups: { ...groups, values }, size: cells + 1, values: [] };
  });
}
