import type { ConceptId, Scheme } from '../scheme.ts';

/** What a statement rests on: routine, one episode, or an opinion. */
export const basis = {
  id: 'basis',
  title: { nl: 'basis van de uitspraak', en: 'basis of the statement' },
  closed: true,
  concepts: [
    { id: 'routine', nl: 'routine', en: 'routine' },
    { id: 'episode', nl: 'episode', en: 'episode' },
    { id: 'opinion', nl: 'opinie', en: 'opinion' },
  ],
} as const satisfies Scheme;

export type BasisId = ConceptId<typeof basis>;
