/** What can be filtered by in every view. */
export const dimensions = ['phases', 'areas', 'perspectives'] as const;
export type Dimension = (typeof dimensions)[number];

/** What is shown has one of each of these, by id. What is absent or empty leaves nothing out. */
export interface ViewFilter {
  readonly phases?: readonly string[];
  /** What has no area is in none. */
  readonly areas?: readonly string[];
  readonly perspectives?: readonly string[];
}

/** Whether a filter may leave anything out. */
export function isFilter(filter: ViewFilter): boolean {
  return dimensions.some((one) => (filter[one] ?? []).length > 0);
}
