import type { ConceptId, Scheme } from '../scheme.ts';

/**
 * The four quadrants of informal parties: whom the support is for, and whether a formal
 * organisation stands behind it.
 */
export const quadrant = {
  id: 'quadrant',
  title: { nl: 'kwadrant van informele partijen', en: 'quadrant of informal parties' },
  closed: true,
  concepts: [
    { id: 'individual-informal', nl: 'individueel informeel', en: 'individual informal' },
    { id: 'collective-informal', nl: 'collectief informeel', en: 'collective informal' },
    {
      id: 'individual-formal-informal',
      nl: 'individueel formeel/informeel',
      en: 'individual formal/informal',
    },
    {
      id: 'collective-formal-informal',
      nl: 'collectief formeel/informeel',
      en: 'collective formal/informal',
    },
  ],
} as const satisfies Scheme;

export type QuadrantId = ConceptId<typeof quadrant>;
