import type { Language, Named } from '../map/map-model.ts';
import type { Dimension, ViewFilter } from '../page/view-filter.ts';

/** A row or column of a matrix. */
export interface MatrixLine extends Named {
  /**
   * How many claims there are in it, each counted once. Cells do not add up to it, as a claim may stand in several: where
   * it is not given, no total is shown.
   */
  readonly claims?: number;
}

/** A cell that claims stand in. One that is not given says nothing: not mentioned is not absent. */
export interface MatrixCell {
  /** Ids of a row and a column. */
  readonly row: string;
  readonly column: string;
  /** Claims that there is contact. */
  readonly claims: number;
  /** Claims that there is none: absence said is not the same as nothing said. */
  readonly denied?: number;
  readonly actors?: number;
}

/** A table of who works with whom, by kind or by phase: plain data. */
export interface MatrixModel {
  readonly language: Language;
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cells: readonly MatrixCell[];
  readonly caption: string;
  /** What to keep in mind when reading the counts. */
  readonly caution?: string;
  /** What it can be filtered by; without it no filters are offered. */
  readonly choices?: MatrixChoices;
  /** What it is filtered by: what is not shown here was not counted. */
  readonly filter?: ViewFilter;
}

/** Phases, areas and perspectives to choose from. */
export type MatrixChoices = Readonly<Record<Dimension, readonly Named[]>>;

/** Cells by row and column. */
export type CellFinder = (row: string, column: string) => MatrixCell | undefined;

export function cellFinder({ cells }: MatrixModel): CellFinder {
  const rows = new Map<string, Map<string, MatrixCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<string, MatrixCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return (row, column) => rows.get(row)?.get(column);
}
