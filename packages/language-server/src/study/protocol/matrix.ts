import type { Tally } from '@samenspel/claims';
import type { Named } from './named.ts';
import type { StudyParams } from './study-params.ts';
import type { CountOf, CountedClaims, Uncounted } from './counted-claims.ts';

export const matrixRows = ['actorTopKind', 'actorKind'] as const;
export const matrixColumns = ['actorTopKind', 'actorKind', 'phase', 'area', 'perspective'] as const;
export type MatrixRows = (typeof matrixRows)[number];
export type MatrixColumns = (typeof matrixColumns)[number];

export interface MatrixParams extends StudyParams, CountedClaims {
  readonly rows: MatrixRows;
  /** By what the other actor of a pair is, or by what claims in which the row takes part are about. */
  readonly columns: MatrixColumns;
}

export interface Matrix {
  readonly rows: readonly MatrixKey[];
  readonly columns: readonly MatrixKey[];
  /** Cells with claims. */
  readonly cells: readonly MatrixCell[];
  /** All claims that were counted, each once. */
  readonly counted: Tally;
  readonly uncounted: Uncounted;
  /** What is to be kept in mind when it is read, each in a sentence. */
  readonly cautions: readonly string[];
  /** What it can be filtered by, however it is filtered now. */
  readonly choices: MatrixChoices;
}

/** What collaborations of the study are on, and the areas that these areas lie in. */
export interface MatrixChoices {
  readonly phases: readonly Named[];
  readonly areas: readonly Named[];
  readonly perspectives: readonly Named[];
}

/** What a row or column stands for; without an id where it is not known. */
export interface MatrixKey {
  readonly id: string | null;
  readonly label: string;
}

export interface MatrixCell {
  /** Positions in `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
  /** Of claims that they are in contact or, where columns are no actors, of all claims. */
  readonly tally: Tally;
  /**
   * What the number may be taken for: several respondents say it, too few do, only the authors of a document do, or
   * nobody says that they are in contact.
   */
  readonly standing: 'respondents' | 'too-little' | 'authors-state' | 'nobody';
  /** Claims by mode, those that there is no contact too. */
  readonly modes: readonly CountOf[];
}

/** A cell by what its row and column stand for. */
export interface MatrixCellChoice extends CountedClaims {
  readonly rows: MatrixRows;
  readonly columns: MatrixColumns;
  readonly row: string | null;
  readonly column: string | null;
}
