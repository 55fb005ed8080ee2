import type { Part } from '@samenspel/claims';
import type { Location, Position } from 'vscode-languageserver-types';
import type { Named } from './named.ts';
import type { StudyParams } from './study-params.ts';
import type { MatrixCellChoice } from './matrix.ts';

export interface ClaimsParams extends StudyParams {
  /** Ids of claims, `claimsLimit` at most. */
  readonly ids?: readonly string[] | undefined;
  /** The claims that stand at a place in the note that `uri` names, the innermost where they are nested. */
  readonly at?: Position | undefined;
  /** The claims of a cell of a matrix. */
  readonly cell?: MatrixCellChoice | undefined;
  /** Of a cell: how many to pass over, and how many to give at most. */
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/** Claims that are given at once. */
export const claimsLimit = 200;

export interface ClaimsAnswer {
  readonly claims: readonly ClaimSummary[];
  /** Claims on all pages. */
  readonly total: number;
  /** Ids that no claim has. */
  readonly unknown: readonly string[];
}

export interface ClaimSummary {
  readonly id: string;
  readonly kind: 'collaboration' | 'finding' | 'position' | 'placement' | 'indicator';
  /** In the language of the editor where it has one, else as it is written. */
  readonly text: string;
  readonly participants: readonly (Named & { readonly part: Part })[];
  /** Chains of intermediaries, each from first to last. */
  readonly via: readonly (readonly Named[])[];
  readonly mode: Named | null;
  readonly category: Named | null;
  readonly phases: readonly Named[];
  readonly areas: readonly Named[];
  readonly perspective: Named | null;
  readonly stance: Named | null;
  readonly origin: Named;
  readonly modality: Named;
  /** Who says it: respondents and actors by id; none for authors and where it is not known. */
  readonly saidBy: readonly Named[];
  /** Where it stands in the notes. */
  readonly location: Location;
  /** The document that it rests on. */
  readonly evidence: EvidencePlace | null;
}

export interface EvidencePlace {
  readonly document: Named;
  /** Where in the document, as its headings name it. */
  readonly locator?: string;
  /** The note on the document, at the heading where it has that; nothing where no note describes it. */
  readonly location: Location | null;
}
