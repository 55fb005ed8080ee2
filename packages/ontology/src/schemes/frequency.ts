import type { ConceptId, Scheme } from '../scheme.ts';

/** How often a collaboration takes place. */
export const frequency = {
  id: 'frequency',
  title: { nl: 'hoe vaak', en: 'frequency' },
  closed: true,
  concepts: [
    { id: 'always', nl: 'altijd', en: 'always' },
    { id: 'usually', nl: 'meestal', en: 'usually' },
    { id: 'often', nl: 'vaak', en: 'often' },
    { id: 'sometimes', nl: 'soms', en: 'sometimes' },
    { id: 'rarely', nl: 'zelden', en: 'rarely' },
    { id: 'once', nl: 'eenmalig', en: 'once' },
    { id: 'structural', nl: 'structureel', en: 'structural' },
    { id: 'incidental', nl: 'incidenteel', en: 'incidental' },
  ],
} as const satisfies Scheme;

export type FrequencyId = ConceptId<typeof frequency>;
