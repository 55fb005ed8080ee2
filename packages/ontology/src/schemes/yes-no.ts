import type { ConceptId, Scheme } from '../scheme.ts';

/** Whether something holds, according to the source. */
export const yesNo = {
  id: 'yes-no',
  title: { nl: 'ja of nee', en: 'yes or no' },
  closed: true,
  concepts: [
    { id: 'yes', nl: 'ja', en: 'yes' },
    { id: 'no', nl: 'nee', en: 'no' },
    { id: 'disputed', nl: 'omstreden', en: 'disputed' },
  ],
} as const satisfies Scheme;

export type YesNoId = ConceptId<typeof yesNo>;
