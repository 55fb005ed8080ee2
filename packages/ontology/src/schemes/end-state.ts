import type { ConceptId, Scheme } from '../scheme.ts';

/** Where the relation of formal and informal should end, according to someone. */
export const endState = {
  id: 'end-state',
  title: { nl: 'eindbeeld', en: 'end-state perspective' },
  closed: true,
  concepts: [
    {
      id: 'accessibility',
      nl: 'toegankelijkheidsperspectief',
      en: 'accessibility perspective',
      altNl: ['toegankelijkheid'],
    },
    {
      id: 'civil-society',
      nl: 'civil-societyperspectief',
      en: 'civil society perspective',
      altNl: ['civil society'],
    },
    { id: 'combination', nl: 'combinatie', en: 'combination' },
    {
      id: 'accessibility-plus',
      broader: 'combination',
      nl: 'toegankelijkheidsperspectief-plus',
      en: 'accessibility-plus perspective',
      altNl: ['toegankelijkheid-plus'],
    },
    {
      id: 'co-existence',
      nl: 'co-existentie met duidelijke rollen',
      en: 'co-existence with clear roles',
      altNl: ['co-existentie'],
    },
  ],
} as const satisfies Scheme;

export type EndStateId = ConceptId<typeof endState>;
