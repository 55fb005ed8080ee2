import { findingRefinement, type SchemeId } from '@samenspel/ontology';

/** The schemes whose concepts say more about a finding. */
export const refinementSchemes: readonly SchemeId[] = [
  ...new Set(Object.values(findingRefinement)),
];

/** The schemes of what actors are placed on. */
export const criterionSchemes = [
  'formality-criterion',
  'quadrant-axis',
  'quadrant',
  'support-level',
  'formality',
] as const satisfies readonly SchemeId[];

/** The schemes of what actors are placed as. */
export const placementValueSchemes = [
  'quadrant-axis',
  'quadrant',
  'formality',
  'support-level',
  'formality-criterion',
] as const satisfies readonly SchemeId[];
