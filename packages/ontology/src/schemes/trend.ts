import type { ConceptId, Scheme } from '../scheme.ts';

/** Whether something grows, shrinks or stays. */
export const trend = {
  id: 'trend',
  title: { nl: 'trend', en: 'trend' },
  closed: true,
  concepts: [
    { id: 'more', nl: 'meer', en: 'more' },
    { id: 'less', nl: 'minder', en: 'less' },
    { id: 'same', nl: 'gelijk', en: 'same' },
  ],
} as const satisfies Scheme;

export type TrendId = ConceptId<typeof trend>;
