import type { ConceptId, Scheme } from '../scheme.ts';

/** The level on which a relation is organised. */
export const level = {
  id: 'level',
  title: { nl: 'niveau', en: 'level' },
  closed: true,
  ordered: true,
  concepts: [
    { id: 'micro', nl: 'micro', en: 'micro' },
    { id: 'meso', nl: 'meso', en: 'meso' },
    { id: 'macro', nl: 'macro', en: 'macro' },
  ],
} as const satisfies Scheme;

export type LevelId = ConceptId<typeof level>;
