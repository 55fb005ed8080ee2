import type { ConceptId, Scheme } from '../scheme.ts';

/** What is said to make a party formal or informal; respondents apply the criteria differently. */
export const formalityCriterion = {
  id: 'formality-criterion',
  title: { nl: 'criterium voor formaliteit', en: 'formality criterion' },
  closed: true,
  concepts: [
    { id: 'paid', nl: 'betaald', en: 'paid' },
    { id: 'formal-assignment', nl: 'formele opdracht', en: 'formal assignment' },
    { id: 'recognised-qualification', nl: 'erkende kwalificatie', en: 'recognised qualification' },
    { id: 'own-initiative', nl: 'eigen initiatief', en: 'own initiative' },
    { id: 'subsidised', nl: 'gesubsidieerd', en: 'subsidised' },
    { id: 'systematic-deployment', nl: 'stelselmatig ingezet', en: 'deployed systematically' },
    { id: 'able-to-oblige', nl: 'kan verplichten', en: 'able to oblige' },
  ],
} as const satisfies Scheme;

export type FormalityCriterionId = ConceptId<typeof formalityCriterion>;
