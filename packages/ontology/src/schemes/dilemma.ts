import type { ConceptId, Scheme } from '../scheme.ts';

/** Puzzles that decide whether and how professionals collaborate. */
export const dilemma = {
  id: 'dilemma',
  title: { nl: 'dilemma', en: 'dilemma' },
  closed: false,
  concepts: [
    { id: 'community-development', nl: 'community development', en: 'community development' },
    {
      id: 'neighbours-and-organisations',
      nl: 'buren en buurtorganisaties',
      en: 'neighbours and neighbourhood organisations',
    },
    { id: 'no-strong-network', nl: 'geen sterk sociaal netwerk', en: 'no strong social network' },
    {
      id: 'final-responsibility',
      nl: 'eindverantwoordelijkheid van de professional',
      en: 'final responsibility of the professional',
    },
  ],
} as const satisfies Scheme;

export type DilemmaId = ConceptId<typeof dilemma>;
