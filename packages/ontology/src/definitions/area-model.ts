import type { Definitions } from '../definition.ts';
import type { areaModel } from '../schemes/area-model.ts';

export const areaModelDefinitions = {
  'specialised-teams': {
    nl: 'Veel wijkteams met elk een eigen opdracht; de verbinding met informele partijen ligt elders, in de sociale basis.',
    en: 'Many neighbourhood teams, each with its own assignment; the connection with informal parties lies elsewhere, in the social basis.',
    sources: [{ document: 'wijktafel', locator: 'Drie verschillende modellen' }],
  },
  'community-workers-in-team': {
    nl: 'Wijkteams waarin twee opbouwwerkers het werk met de gemeenschap doen; de welzijnsorganisatie staat erbuiten.',
    en: 'Neighbourhood teams in which two community workers do the work with the community; the welfare organisation stands outside.',
    sources: [{ document: 'wijktafel', locator: 'Drie verschillende modellen' }],
  },
  'context-driven': {
    nl: 'Zonder vaste processen, van persoon tot persoon, waarbij iedereen tot het team kan horen; laagdrempelig en moeilijk te vinden.',
    en: 'Without fixed processes, person to person, where everyone can belong to the team; accessible and hard to find.',
    sources: [
      { document: 'wijktafel', locator: 'Drie verschillende modellen' },
      { document: 'purmerend', locator: 'Hybridisering Purmerend' },
    ],
  },
} as const satisfies Definitions<typeof areaModel>;
