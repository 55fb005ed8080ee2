import type { ConceptId, Scheme } from '../scheme.ts';

/** From which of the sides of the study a claim is made. */
export const perspective = {
  id: 'perspective',
  title: { nl: 'perspectief', en: 'perspective' },
  closed: true,
  concepts: [
    { id: 'professional', nl: 'professional', en: 'professional' },
    { id: 'informal', nl: 'informeel', en: 'informal' },
    { id: 'stakeholder', nl: 'stakeholder', en: 'stakeholder' },
    { id: 'policy', nl: 'beleid', en: 'policy' },
    { id: 'household', nl: 'huishouden', en: 'household', altNl: ['huishoudens'] },
    { id: 'authors', nl: 'auteurs', en: 'authors' },
  ],
} as const satisfies Scheme;

export type PerspectiveId = ConceptId<typeof perspective>;
