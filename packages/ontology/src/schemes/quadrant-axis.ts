import type { ConceptId, Scheme } from '../scheme.ts';

/** The two axes of the quadrant of informal parties, each with its two poles below it. */
export const quadrantAxis = {
  id: 'quadrant-axis',
  title: { nl: 'as van het kwadrant', en: 'quadrant axis' },
  closed: true,
  concepts: [
    {
      id: 'formal-support',
      nl: 'informeel – formeel',
      en: 'informal – formal',
      altNl: ['verticale as'],
      altEn: ['vertical axis'],
    },
    { id: 'informal', broader: 'formal-support', nl: 'informeel', en: 'informal' },
    {
      id: 'formal-informal',
      broader: 'formal-support',
      nl: 'formeel/informeel',
      en: 'formal/informal',
    },
    {
      id: 'beneficiary',
      nl: 'individueel – collectief',
      en: 'individual – collective',
      altNl: ['horizontale as'],
      altEn: ['horizontal axis'],
    },
    { id: 'individual', broader: 'beneficiary', nl: 'individueel', en: 'individual' },
    { id: 'collective', broader: 'beneficiary', nl: 'collectief', en: 'collective' },
  ],
} as const satisfies Scheme;

export type QuadrantAxisId = ConceptId<typeof quadrantAxis>;
