import type { ConceptId, Scheme } from '../scheme.ts';

/** The four levels of the Productiehuis, a participation ladder within one informal actor. */
export const supportLevel = {
  id: 'support-level',
  title: { nl: 'niveau van het Productiehuis', en: 'level of the Productiehuis' },
  closed: true,
  ordered: true,
  concepts: [
    {
      id: 'souterrain',
      notation: '1',
      nl: 'souterrain',
      en: 'souterrain',
      altNl: ['gasten'],
      altEn: ['guests'],
    },
    {
      id: 'ground-floor',
      notation: '2',
      nl: 'begane grond',
      en: 'ground floor',
      altNl: ['meedoeners'],
      altEn: ['participants'],
    },
    {
      id: 'first-floor',
      notation: '3',
      nl: 'eerste verdieping',
      en: 'first floor',
      altNl: ['trekkers'],
      altEn: ['leaders'],
    },
    { id: 'attic', notation: '4', nl: 'zolder', en: 'attic' },
  ],
} as const satisfies Scheme;

export type SupportLevelId = ConceptId<typeof supportLevel>;
