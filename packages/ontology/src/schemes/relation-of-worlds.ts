import type { ConceptId, Scheme } from '../scheme.ts';

/** How the formal and the informal world relate as wholes. Descriptions, not grades. */
export const relationOfWorlds = {
  id: 'relation-of-worlds',
  title: { nl: 'verhouding van de werelden', en: 'relation of the worlds' },
  closed: true,
  concepts: [
    { id: 'co-existence', nl: 'co-existentie', en: 'co-existence' },
    { id: 'hybridisation', nl: 'hybridisering', en: 'hybridisation' },
    { id: 'connection', broader: 'hybridisation', nl: 'verbinding', en: 'connection' },
    { id: 'mixing', broader: 'hybridisation', nl: 'vermenging', en: 'mixing' },
    { id: 'co-production', nl: 'coproductie', en: 'co-production' },
  ],
} as const satisfies Scheme;

export type RelationOfWorldsId = ConceptId<typeof relationOfWorlds>;
