import { standingOf } from '@samenspel/analysis';
import type { ActorFilter, Filter, Tally } from '@samenspel/claims';
import { mode, topConceptsOf } from '@samenspel/ontology';
import { count, countingFilter, mixing, type Counting } from '@samenspel/snapshot';
import type { AskedStudy } from './asked-study.ts';
import { cautions } from './cautions.ts';
import { countingOf, uncounted } from './counted-claims.ts';
import { matrixChoices } from './matrix-choices.ts';
import { inOrder, keyFor } from './matrix-lines.ts';
import { concept } from './named.ts';
import type {
  CountOf,
  Matrix,
  MatrixCell,
  MatrixCellChoice,
  MatrixColumns,
  MatrixParams,
  MatrixRows,
} from './protocol.ts';

/** Numbers of a cell by what its row and column stand for. */
interface Counts {
  readonly row: string | null;
  readonly column: string | null;
  readonly tally: Tally;
  readonly modes: readonly CountOf[];
}

/** Who collaborates with whom, or on what, by kinds of actors. */
export function matrix(asked: AskedStudy, params: MatrixParams): Matrix {
  const { rows, columns } = params;
  const counting = countingOf(asked, params);
  const { cells, counted } = isActorKey(columns)
    ? betweenKinds(asked, counting, rows, columns)
    : byProperty(asked, counting, rows, columns);
  const [rowIds, columnIds] = [
    inOrder(
      asked,
      rows,
      cells.map(({ row }) => row),
    ),
    inOrder(
      asked,
      columns,
      cells.map(({ column }) => column),
    ),
  ];
  return {
    rows: rowIds.map((id) => keyFor(asked, rows, id)),
    columns: columnIds.map((id) => keyFor(asked, columns, id)),
    cells: cells.map(({ row, column, tally, modes }): MatrixCell => ({
      row: rowIds.indexOf(row),
      column: columnIds.indexOf(column),
      tally,
      standing: standingOf(tally),
      modes,
    })),
    counted,
    uncounted: uncounted(asked, counting),
    cautions: cautions(asked, isActorKey(columns) ? kindsOf(rowIds, columnIds) : []),
    choices: matrixChoices(asked),
  };
}

/** The claims that are counted in a cell. */
export function claimsOfCell(asked: AskedStudy, cell: MatrixCellChoice): Filter {
  const { rows, columns, row, column } = cell;
  const counted = countingFilter(countingOf(asked, cell));
  const one = actorsOf(asked, rows, row);
  if (isActorKey(columns))
    return { and: [counted, { between: [one, actorsOf(asked, columns, column)] }] };
  const said: Filter =
    column === null ? { property: columns, exists: false } : { property: columns, in: [column] };
  return { and: [counted, { participant: one }, said] };
}

type PropertyColumns = Exclude<MatrixColumns, MatrixRows>;

function isActorKey(columns: MatrixColumns): columns is MatrixRows {
  return columns === 'actorKind' || columns === 'actorTopKind';
}

/** Which actors a row or column stands for. */
function actorsOf({ folder }: AskedStudy, key: MatrixRows, id: string | null): ActorFilter {
  if (id === null) return { not: { kind: topConceptsOf(folder.vocabulary.scheme('actor-kind')) } };
  return key === 'actorKind' ? { kind: [id], exactKind: true } : { kind: [id] };
}

interface Counted {
  readonly cells: readonly Counts[];
  readonly counted: Tally;
}

function betweenKinds(
  { folder, graph }: AskedStudy,
  counting: Counting,
  rows: MatrixRows,
  columns: MatrixRows,
): Counted {
  const { cells, counted } = mixing(graph, { ...counting, rows, columns });
  return {
    counted,
    cells: cells.map(({ row, column, contact, modes }) => ({
      ...{ row, column, tally: contact },
      modes: mode.concepts.flatMap(({ id }) => {
        const claims = modes[id]?.claims ?? 0;
        return claims === 0 ? [] : [{ ...concept(folder, 'mode', id), claims }];
      }),
    })),
  };
}

function byProperty(
  { folder, graph }: AskedStudy,
  counting: Counting,
  rows: MatrixRows,
  columns: PropertyColumns,
): Counted {
  const request = { kind: 'collaboration', filter: countingFilter(counting) } as const;
  const { groups, total } = count(graph, { ...request, groupBy: [rows, columns] });
  const modes = new Map<string, CountOf[]>();
  for (const group of count(graph, { ...request, groupBy: [rows, columns, 'mode'] }).groups) {
    const [row, column, how] = group.key;
    const key = JSON.stringify([row, column]);
    const known = modes.get(key) ?? [];
    modes.set(key, known);
    if (typeof how === 'string')
      known.push({ ...concept(folder, 'mode', how), claims: group.claims });
  }
  return {
    counted: total,
    cells: groups.map(({ key: [row = null, column = null], ...tally }) => ({
      ...{ row, column, tally },
      modes: modes.get(JSON.stringify([row, column])) ?? [],
    })),
  };
}

function kindsOf(...lists: readonly (readonly (string | null)[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter((id) => id !== null);
}
