import type { ConceptId, Scheme } from '../scheme.ts';

/** What a finding is about. */
export const findingCategory = {
  id: 'finding-category',
  title: { nl: 'soort bevinding', en: 'finding category' },
  closed: true,
  concepts: [
    { id: 'success-factor', nl: 'succesfactor', en: 'success factor' },
    { id: 'reason-not', nl: 'reden om niet samen te werken', en: 'reason not to collaborate' },
    { id: 'bottleneck', nl: 'knelpunt', en: 'bottleneck' },
    { id: 'dilemma', nl: 'dilemma', en: 'dilemma' },
    { id: 'condition', nl: 'voorwaarde', en: 'condition' },
    { id: 'wish', nl: 'wens', en: 'wish' },
    { id: 'expectation', nl: 'verwachting', en: 'expectation' },
    { id: 'attitude', nl: 'houding', en: 'attitude' },
    { id: 'definition', nl: 'definitie', en: 'definition' },
    { id: 'us-them-source', nl: 'wij-zij-bron', en: 'us–them source' },
    { id: 'us-them-mechanism', nl: 'wij-zij-mechanisme', en: 'us–them mechanism' },
    { id: 'intervention', nl: 'interventie', en: 'intervention' },
    { id: 'solution', nl: 'oplossing', en: 'solution' },
    { id: 'end-state', nl: 'eindbeeld', en: 'end state' },
    { id: 'experience', nl: 'ervaring', en: 'experience' },
    { id: 'perception', nl: 'beeld', en: 'perception' },
    { id: 'development', nl: 'ontwikkeling', en: 'development' },
    { id: 'function', nl: 'functie', en: 'function' },
    { id: 'role-conception', nl: 'rolopvatting', en: 'role conception' },
    { id: 'motivation', nl: 'motivatie', en: 'motivation' },
    { id: 'relation', nl: 'verhouding', en: 'relation' },
    { id: 'hybridisation', nl: 'hybridisering', en: 'hybridisation' },
    { id: 'area-model', nl: 'gebiedsmodel', en: 'area model' },
    { id: 'not-told', nl: 'niet verteld', en: 'not told' },
    { id: 'research-design', nl: 'onderzoeksopzet', en: 'research design' },
  ],
} as const satisfies Scheme;

export type FindingCategoryId = ConceptId<typeof findingCategory>;
