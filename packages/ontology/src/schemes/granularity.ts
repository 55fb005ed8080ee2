import type { ConceptId, Scheme } from '../scheme.ts';

/** Whether an actor is a category, a role or one particular instance. */
export const granularity = {
  id: 'granularity',
  title: { nl: 'korrel', en: 'granularity' },
  closed: true,
  concepts: [
    { id: 'category', nl: 'categorie', en: 'category' },
    { id: 'role', nl: 'rol', en: 'role' },
    { id: 'instance', nl: 'exemplaar', en: 'instance', altNl: ['instantie'] },
  ],
} as const satisfies Scheme;

export type GranularityId = ConceptId<typeof granularity>;
