import type { ConceptId, Scheme } from '../scheme.ts';

/** How close a relation is. */
export const closeness = {
  id: 'closeness',
  title: { nl: 'hechtheid', en: 'closeness' },
  closed: true,
  concepts: [
    { id: 'close', nl: 'nauw', en: 'close' },
    { id: 'loose', nl: 'los', en: 'loose' },
  ],
} as const satisfies Scheme;

export type ClosenessId = ConceptId<typeof closeness>;
