import type { ConceptId, Scheme } from '../scheme.ts';

/**
 * Where us–them thinking springs from, with the rival explanation of the distance between the
 * worlds.
 */
export const usThemSource = {
  id: 'us-them-source',
  title: {
    nl: 'bron van wij-zij-denken of andere verklaring',
    en: 'source of us–them thinking or rival explanation',
  },
  closed: true,
  concepts: [
    { id: 'unfamiliarity', nl: 'onbekendheid', en: 'unfamiliarity' },
    { id: 'disagreement', nl: 'onenigheid', en: 'disagreement' },
    { id: 'indeterminacy', nl: 'onbestemdheid', en: 'indeterminacy' },
    {
      id: 'time-pressure',
      nl: 'tijdgebrek',
      en: 'time pressure',
      altNl: ['caseload'],
      altEn: ['lack of time'],
    },
  ],
} as const satisfies Scheme;

export type UsThemSourceId = ConceptId<typeof usThemSource>;
