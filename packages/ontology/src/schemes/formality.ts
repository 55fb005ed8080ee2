import type { ConceptId, Scheme } from '../scheme.ts';

/** Where a party stands between formal and informal. */
export const formality = {
  id: 'formality',
  title: { nl: 'formaliteit', en: 'formality' },
  closed: true,
  concepts: [
    { id: 'formal', nl: 'formeel', en: 'formal' },
    { id: 'informal', nl: 'informeel', en: 'informal' },
    { id: 'mixed', nl: 'gemengd', en: 'mixed' },
    { id: 'unknown', nl: 'onbekend', en: 'unknown' },
  ],
} as const satisfies Scheme;

export type FormalityId = ConceptId<typeof formality>;
