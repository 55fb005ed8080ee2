import type { ConceptId, Scheme } from '../scheme.ts';

/** Where a respondent or group stands on a proposition. */
export const position = {
  id: 'position',
  title: { nl: 'positie', en: 'position' },
  closed: true,
  concepts: [
    { id: 'agree', nl: 'eens', en: 'agree' },
    { id: 'disagree', nl: 'oneens', en: 'disagree' },
    { id: 'ambivalent', nl: 'ambivalent', en: 'ambivalent' },
    { id: 'divided', nl: 'verdeeld', en: 'divided' },
  ],
} as const satisfies Scheme;

export type PositionId = ConceptId<typeof position>;
