import type { ConceptId, Scheme } from '../scheme.ts';

/** How certain the source is of what it says. */
export const certainty = {
  id: 'certainty',
  title: { nl: 'zekerheid', en: 'certainty' },
  closed: true,
  concepts: [
    { id: 'certain', nl: 'zeker', en: 'certain' },
    { id: 'probable', nl: 'waarschijnlijk', en: 'probable' },
    { id: 'unclear', nl: 'onduidelijk', en: 'unclear' },
    { id: 'open', nl: 'open vraag', en: 'open question' },
  ],
} as const satisfies Scheme;

export type CertaintyId = ConceptId<typeof certainty>;
