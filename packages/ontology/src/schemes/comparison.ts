import type { ConceptId, Scheme } from '../scheme.ts';

/** How a figure compares to its reference value. */
export const comparison = {
  id: 'comparison',
  title: { nl: 'vergelijking', en: 'comparison' },
  closed: true,
  ordered: true,
  concepts: [
    { id: 'lower', nl: 'lager', en: 'lower' },
    { id: 'slightly-lower', nl: 'iets lager', en: 'slightly lower' },
    { id: 'equal', nl: 'gelijk', en: 'equal' },
    { id: 'slightly-higher', nl: 'iets hoger', en: 'slightly higher' },
    { id: 'higher', nl: 'hoger', en: 'higher' },
  ],
} as const satisfies Scheme;

export type ComparisonId = ConceptId<typeof comparison>;
