/** The languages that the views speak. What comes with a model is in the reader's language already. */
export type Language = 'nl' | 'en';

/** A value that can be filtered by, with its name in the reader's language. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** An actor on the map. */
export interface MapNode {
  /** Stable: the place of a node follows from it. */
  readonly id: string;
  readonly label: string;
  /** A concept of the scheme of actor kinds; empty where the notes do not say. */
  readonly kind: string;
  readonly kindLabel: string;
  /** The broadest kind, `formal` or `informal` for instance, which gives the node its shape. */
  readonly group: string;
  /** Area ids. */
  readonly areas: readonly string[];
  /** How many claims name it. */
  readonly claims: number;
  /** Whom the map is about; drawn larger. */
  readonly isFocus?: boolean;
}

/** What claims say of two actors. */
export interface MapTie {
  /** Unique among the ties. */
  readonly id: string;
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  /** Node ids of the intermediaries through whom contact goes; none for a direct contact. */
  readonly via: readonly string[];
  /** It is said that there is no contact. */
  readonly isAbsent: boolean;
  readonly phases: readonly string[];
  /** Area ids. */
  readonly areas: readonly string[];
  readonly perspectives: readonly string[];
  /** How many claims say so. */
  readonly claims: number;
}

/** A map of who works with whom: plain data, whose order makes no difference. */
export interface MapModel {
  readonly language: Language;
  readonly nodes: readonly MapNode[];
  /** Those with an end that is no node are left out. */
  readonly ties: readonly MapTie[];
  /** Names of the groups, phases, areas and perspectives, in the order to show them. One without a name shows its id. */
  readonly groups: readonly Named[];
  readonly phases: readonly Named[];
  readonly areas: readonly Named[];
  readonly perspectives: readonly Named[];
}

/** How contact goes, which gives a tie its line. */
export type Contact = 'direct' | 'via' | 'absent';

/** Every kind of contact, in the order of the legend. */
export const contacts = ['direct', 'via', 'absent'] as const satisfies readonly Contact[];

export function contactOf({ isAbsent, via }: MapTie): Contact {
  return isAbsent ? 'absent' : via.length > 0 ? 'via' : 'direct';
}
