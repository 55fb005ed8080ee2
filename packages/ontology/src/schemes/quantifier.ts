import type { ConceptId, Scheme } from '../scheme.ts';

/** Of how many members of a group a statement is said to hold. */
export const quantifier = {
  id: 'quantifier',
  title: { nl: 'hoeveel', en: 'quantifier' },
  closed: true,
  concepts: [
    { id: 'one', nl: 'een', en: 'one' },
    { id: 'only', nl: 'enige', en: 'only' },
    { id: 'some', nl: 'sommige', en: 'some' },
    { id: 'many', nl: 'veel', en: 'many' },
    { id: 'most', nl: 'meeste', en: 'most' },
    { id: 'all', nl: 'alle', en: 'all' },
    { id: 'none', nl: 'geen', en: 'none' },
  ],
} as const satisfies Scheme;

export type QuantifierId = ConceptId<typeof quantifier>;
