import type { ConceptId, Scheme } from '../scheme.ts';

/** How us–them thinking works. */
export const usThemMechanism = {
  id: 'us-them-mechanism',
  title: { nl: 'mechanisme van wij-zij-denken', en: 'mechanism of us–them thinking' },
  closed: true,
  concepts: [
    { id: 'in-group-favouring', nl: 'in-groupfavorisering', en: 'in-group favouring' },
    { id: 'out-group-devaluation', nl: 'out-groupdevaluatie', en: 'out-group devaluation' },
    { id: 'counter-identification', nl: 'tegenidentificatie', en: 'counter-identification' },
    { id: 'distinction', nl: 'distinctiegedrag', en: 'distinction' },
    {
      id: 'fear-of-instrumentalisation',
      nl: 'vrees voor instrumentalisering',
      en: 'fear of instrumentalisation',
    },
    {
      id: 'fear-of-deprofessionalisation',
      nl: 'vrees voor deprofessionalisering',
      en: 'fear of deprofessionalisation',
    },
  ],
} as const satisfies Scheme;

export type UsThemMechanismId = ConceptId<typeof usThemMechanism>;
