import type { ConceptId, Scheme } from '../scheme.ts';

/** How the source judges a relation. */
export const stance = {
  id: 'stance',
  title: { nl: 'oordeel', en: 'stance' },
  closed: true,
  concepts: [
    { id: 'positive', nl: 'positief', en: 'positive' },
    { id: 'negative', nl: 'negatief', en: 'negative' },
    { id: 'mixed', nl: 'gemengd', en: 'mixed' },
    { id: 'neutral', nl: 'neutraal', en: 'neutral' },
  ],
} as const satisfies Scheme;

export type StanceId = ConceptId<typeof stance>;
