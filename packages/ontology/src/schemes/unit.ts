import type { ConceptId, Scheme } from '../scheme.ts';

/** What is counted in a figure, where it is no percentage and no sum of something else. */
export const unit = {
  id: 'unit',
  title: { nl: 'eenheid', en: 'unit' },
  closed: false,
  ordered: false,
  concepts: [
    { id: 'inhabitants', nl: 'inwoners', en: 'inhabitants' },
    { id: 'residents', nl: 'bewoners', en: 'residents' },
    { id: 'households', nl: 'huishoudens', en: 'households' },
    { id: 'homes', nl: 'woningen', en: 'homes' },
    { id: 'respondents', nl: 'respondenten', en: 'respondents' },
    { id: 'professionals', nl: 'professionals', en: 'professionals' },
    { id: 'volunteers', nl: 'vrijwilligers', en: 'volunteers' },
    { id: 'leaders', nl: 'trekkers', en: 'leaders' },
    { id: 'statements', nl: 'stellingen', en: 'statements' },
    { id: 'euros', nl: 'euro', en: 'euros' },
  ],
} as const satisfies Scheme;

export type UnitId = ConceptId<typeof unit>;
