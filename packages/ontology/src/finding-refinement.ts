import type { SchemeId } from './all-schemes.ts';
import type { FindingCategoryId } from './schemes/finding-category.ts';

/**
 * The scheme that says more about a finding of a category, as in `us-them-source/unfamiliarity`: the
 * part after the slash is a concept of that scheme. A category that is not here has no refinement.
 */
export const findingRefinement = {
  dilemma: 'dilemma',
  condition: 'condition',
  'us-them-source': 'us-them-source',
  'us-them-mechanism': 'us-them-mechanism',
  intervention: 'intervention',
  solution: 'solution-direction',
  'end-state': 'end-state',
  function: 'function',
  relation: 'relation-of-worlds',
  hybridisation: 'relation-of-worlds',
  'area-model': 'area-model',
  'research-design': 'research-phase',
} as const satisfies Readonly<Partial<Record<FindingCategoryId, SchemeId>>>;
