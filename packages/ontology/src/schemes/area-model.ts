import type { ConceptId, Scheme } from '../scheme.ts';

/** How a municipality arranges its neighbourhood teams towards the informal side. */
export const areaModel = {
  id: 'area-model',
  title: { nl: 'gebiedsmodel', en: 'area model' },
  closed: false,
  concepts: [
    {
      id: 'specialised-teams',
      nl: 'gespecialiseerde wijkteams',
      en: 'specialised teams',
      altNl: ['Amsterdams model'],
      altEn: ['Amsterdam model'],
    },
    {
      id: 'community-workers-in-team',
      nl: 'wijkteams met opbouwwerkers',
      en: 'teams with community workers',
      altNl: ['Hoorns model'],
      altEn: ['Hoorn model'],
    },
    {
      id: 'context-driven',
      nl: 'contextgedreven werken',
      en: 'context-driven working',
      altNl: ['Purmerends model', 'iedereen is het wijkteam'],
      altEn: ['Purmerend model'],
    },
  ],
} as const satisfies Scheme;

export type AreaModelId = ConceptId<typeof areaModel>;
