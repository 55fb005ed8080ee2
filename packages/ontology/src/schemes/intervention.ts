import type { ConceptId, Scheme } from '../scheme.ts';

/** What can be done about a source of us–them thinking (the action scheme of the study). */
export const intervention = {
  id: 'intervention',
  title: { nl: 'interventie', en: 'intervention' },
  closed: false,
  concepts: [
    { id: 'organised-acquaintance', nl: 'kennismaking organiseren', en: 'organised acquaintance' },
    { id: 'cultural-sensitivity', nl: 'culturele sensitiviteit', en: 'cultural sensitivity' },
    {
      id: 'use-of-intermediaries',
      nl: 'intermediairs beter benutten',
      en: 'better use of intermediaries',
    },
    { id: 'case-debate', nl: 'debat over gedeelde casussen', en: 'debate on shared cases' },
    { id: 'social-reflection', nl: 'sociale reflectie', en: 'social reflection' },
    {
      id: 'acknowledged-differences',
      nl: 'verschillen erkennen en benoemen',
      en: 'acknowledging differences',
    },
    {
      id: 'clarified-model',
      nl: 'hybridiseringsmodel verhelderen',
      en: 'clarifying the hybridisation model',
    },
    {
      id: 'feasible-choices',
      nl: 'haalbare keuzes voor de lokale context',
      en: 'feasible choices for the local context',
    },
  ],
} as const satisfies Scheme;

export type InterventionId = ConceptId<typeof intervention>;
