import type { ConceptId, Scheme } from '../scheme.ts';

/** Where hybridisation takes place (Denis, Ferlie and Van Gestel 2015). */
export const hybridityLocus = {
  id: 'hybridity-locus',
  title: { nl: 'plaats van hybridisering', en: 'locus of hybridisation' },
  closed: true,
  concepts: [
    { id: 'between-systems', nl: 'tussen sociale systemen', en: 'between social systems' },
    { id: 'within-organisations', nl: 'binnen organisaties', en: 'within organisations' },
    { id: 'between-actors', nl: 'tussen actoren', en: 'between actors' },
    { id: 'within-identity', nl: 'identiteit van een actor', en: "within an actor's identity" },
  ],
} as const satisfies Scheme;

export type HybridityLocusId = ConceptId<typeof hybridityLocus>;
