import type { ConceptId, Scheme } from '../scheme.ts';

/** Where a claim comes from: a respondent, a synthesis by the authors, or another text. */
export const origin = {
  id: 'origin',
  title: { nl: 'herkomst', en: 'origin' },
  closed: true,
  concepts: [
    { id: 'respondent', nl: 'respondent', en: 'respondent' },
    { id: 'area-synthesis', nl: 'gebiedssynthese', en: 'area synthesis' },
    { id: 'study-synthesis', nl: 'studiesynthese', en: 'study synthesis' },
    { id: 'policy-document', nl: 'beleidsdocument', en: 'policy document' },
    { id: 'literature', nl: 'literatuur', en: 'literature' },
  ],
} as const satisfies Scheme;

export type OriginId = ConceptId<typeof origin>;
