import type { Tally } from '@samenspel/claims';
import type { Location } from 'vscode-languageserver-types';
import type { Named } from './named.ts';
import type { StudyParams } from './study-params.ts';
import type { CountedClaims, Uncounted } from './counted-claims.ts';

export interface NeighbourhoodParams extends StudyParams, CountedClaims {
  /** What the graph is around; all of the study when absent. */
  readonly around?: GraphCentre | undefined;
  /** How many steps from an actor or a note, 1 to `neighbourhoodLimits.depth`; 1 when absent. */
  readonly depth?: number | undefined;
  /** Nodes at most, up to `neighbourhoodLimits.nodes`; 100 when absent. */
  readonly limit?: number | undefined;
}

export const neighbourhoodLimits = { depth: 4, nodes: 5_000, ties: 20_000, claims: 50 } as const;

export type GraphCentre =
  | { readonly actor: string }
  /** The claims on an area, and on areas within it. */
  | { readonly area: string }
  /** The URI of a note: all actors that it mentions. */
  | { readonly note: string };

export interface Neighbourhood {
  /** What it is around, by name; nothing for all of the study. */
  readonly around: Named | null;
  /** Those around which it is first, then by how many claims tie them, equals by id: the same for the same notes. */
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  /** What there is that was left out to keep within the limits. */
  readonly leftOut: {
    /** Actors within so many steps. */
    readonly nodes: number;
    /** Ties to them, and ties beyond `neighbourhoodLimits.ties`. */
    readonly ties: number;
  };
  /** Claims that were not counted, by why. */
  readonly uncounted: Uncounted;
}

export interface GraphNode extends Named {
  readonly kind: Named | null;
  /** The top concept above its kind: formal, informal, stakeholder or household. */
  readonly group: Named | null;
  readonly granularity: string | null;
  readonly areas: readonly Named[];
  /** Claims in which it takes part, and in which it stands between others. */
  readonly claims: number;
  readonly claimsBetween: number;
  /** Others in contact with it, in the graph or not. */
  readonly partners: number;
  /** Steps from what the graph is around; nothing where it is around no actors. */
  readonly distance: number | null;
  readonly isFocus: boolean;
  /** Whether it stands between others in the graph. */
  readonly isIntermediary: boolean;
  /** Where it is described; nothing where no note does. */
  readonly location: Location | null;
}

/** What is said of two actors in one mode. */
export interface GraphTie {
  /** Of the two and the mode. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** A concept of the scheme `mode`. */
  readonly mode: Named;
  /** Whether it is said that something goes from `from` to `to`, and whether that it goes back too. */
  readonly isForward: boolean;
  readonly isBackward: boolean;
  /** Who stands between them by any of the claims; also nodes, as far as they are not left out. */
  readonly via: readonly string[];
  /** Whether it is said that there is no contact. */
  readonly isAbsent: boolean;
  readonly phases: readonly string[];
  readonly areas: readonly string[];
  readonly perspectives: readonly string[];
  readonly tally: Tally;
  /** Ids of the first claims that say so, `neighbourhoodLimits.claims` at most: `tally` has how many there are. */
  readonly claims: readonly string[];
}
