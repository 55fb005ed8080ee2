import type { Location } from 'vscode-languageserver-types';
import type { StudyParams } from './study-params.ts';
import type { ProblemSeverity } from './studies.ts';

export const outlineTrees = [
  'actors',
  'areas',
  'codes',
  'collaborations',
  'findings',
  'problems',
] as const;
export type OutlineTree = (typeof outlineTrees)[number];

export interface OutlineParams extends StudyParams {
  readonly tree: OutlineTree;
  /** The id of an item with children; the top of the tree when absent. */
  readonly parent?: string | undefined;
  /**
   * Only items that have all these words in their label, and items with such items below them. Claims are kept by the
   * names of the actors in them, problems by what they say and by the path of their file.
   */
  readonly filter?: string | undefined;
  /** How many items to pass over; 0 when absent. */
  readonly offset?: number | undefined;
  /** At most `outlineLimit`, which is the default. */
  readonly limit?: number | undefined;
}

/** Items that are given at once. */
export const outlineLimit = 200;

/** A page of the items below one, or at the top. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  /** Items on all pages. */
  readonly total: number;
}

export const outlineItemTypes = [
  'kind',
  'actor',
  'area',
  'code',
  'phase',
  'category',
  'claim',
  'severity',
  'note',
  'problem',
] as const;
export type OutlineItemType = (typeof outlineItemTypes)[number];

export interface OutlineItem {
  /** Of its place in the tree, the same as long as it is there. */
  readonly id: string;
  readonly type: OutlineItemType;
  readonly label: string;
  /** A few words beside the label: counts, or of a claim how and when. */
  readonly description?: string;
  /** More on it: of a claim all of its text. */
  readonly detail?: string;
  /** Whether there is anything below it. */
  readonly hasChildren: boolean;
  /** What it stands for: id of the actor, area, code, concept or claim. */
  readonly subject?: string;
  /** Where it stands in the notes. */
  readonly location?: Location;
  /** Of a claim, the place in the document that it rests on. */
  readonly evidence?: Location;
  /** Of a problem and of a severity. */
  readonly severity?: ProblemSeverity;
}
