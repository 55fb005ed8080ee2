import type { Claim, ClaimKind, Part } from './claim.ts';
import type { ActorGranularity } from './entity.ts';
import type { PropertyName } from './property.ts';

/** Conditions on an actor; all that are given must hold, several values in one are alternatives. */
export interface ActorFilter {
  /** Actor ids; a role stands for itself in every area too. */
  readonly id?: readonly string[];
  /** Actor kinds; narrower kinds count too unless `exactKind`. */
  readonly kind?: readonly string[];
  readonly exactKind?: boolean;
  readonly granularity?: readonly ActorGranularity[];
  /** Area ids; areas within them count too. */
  readonly area?: readonly string[];
  /** Actor ids. */
  readonly employer?: readonly string[];
  readonly not?: ActorFilter;
}

/** A condition on claims. The one filter language of every store, the API and the command. */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  /** Some value of the property is one of these, or with `includeNarrower` anywhere below one. */
  | {
      readonly property: PropertyName;
      readonly in: readonly string[];
      readonly includeNarrower?: boolean;
    }
  /** The claim says anything about the property, or nothing. */
  | { readonly property: PropertyName; readonly exists: boolean }
  /** Some participant is such an actor (in one of these parts). */
  | { readonly participant: ActorFilter; readonly parts?: readonly Part[] }
  /** Some intermediary is such an actor. */
  | { readonly via: ActorFilter }
  /** Some pair of the collaboration (`pairsOf`) has such an actor on one side and such an actor on the other. */
  | { readonly between: readonly [ActorFilter, ActorFilter] }
  /** The claim repeats another, or does not. */
  | { readonly restatement: boolean }
  /** Number of distinct participants. */
  | { readonly participants: { readonly min?: number; readonly max?: number } };

/**
 * Bounds on a filter, checked before it is evaluated: how deep it may be nested, how many conditions it may have, and
 * how many values each list in it.
 */
export const filterLimits = { depth: 8, leaves: 256, values: 1000 } as const;

/**
 * What claims are ordered by: their place in the sources (path of the note, then line), a property's first value
 * (in the order of its scheme, else by id), the order of mention, or for collaborations the number of participants.
 * What has no value comes last in both directions, and equals are in the order of their place in the sources.
 */
export interface Order {
  readonly by: PropertyName | 'source' | 'rank' | 'partners';
  readonly direction: 'ascending' | 'descending';
}

/** A page of a keyset. `after` and `before` are cursors of earlier pages of the same filter and order. */
export interface PageRequest {
  readonly study: string;
  readonly kind?: ClaimKind;
  readonly filter?: Filter;
  readonly order?: Order;
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

export interface Page<Item = Claim> {
  readonly items: readonly { readonly item: Item; readonly cursor: string }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Claims that the filter keeps, on all pages. */
  readonly total: number;
  /** Version of the study that the page shows. */
  readonly version: Version;
}

/** What claims are grouped by: a property, or one of the participants or intermediaries. */
export type GroupKey =
  PropertyName | 'actor' | 'actorKind' | 'actorTopKind' | 'via' | 'viaKind' | 'employer';

export interface CountRequest {
  readonly study: string;
  readonly kind?: ClaimKind;
  readonly filter?: Filter;
  /** Nested: the first is the outermost. At most four. */
  readonly groupBy: readonly GroupKey[];
}

/** What was counted, kept apart by what kind of source says it. */
export interface Tally {
  readonly claims: number;
  /** Claims that repeat none of the others counted here. */
  readonly distinctClaims: number;
  /** Distinct single respondents. A claim of which it is open who said it counts none for certain. */
  readonly respondents: number;
  /** Distinct groups of respondents that speak as a group. */
  readonly respondentGroups: number;
  /** Claims by origin. */
  readonly origins: Readonly<Record<string, number>>;
}

export interface GroupCount extends Tally {
  /** One value per key of `groupBy`; `null` when the claim does not say. */
  readonly key: readonly (string | null)[];
}

export interface CountResult {
  readonly total: Tally;
  readonly groups: readonly GroupCount[];
  readonly version: Version;
}

/** A state of a study in a store. `epoch` is renewed when history breaks (restore, erasure). */
export interface Version {
  readonly epoch: string;
  readonly number: number;
}

/** Whether two versions are one state of a study. */
export function isSameVersion(one: Version, other: Version): boolean {
  return one.epoch === other.epoch && one.number === other.number;
}
