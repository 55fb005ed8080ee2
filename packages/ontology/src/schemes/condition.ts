import type { ConceptId, Scheme } from '../scheme.ts';

/** What professionals ask of collaboration with informal parties before they enter it. */
export const condition = {
  id: 'condition',
  title: { nl: 'voorwaarde', en: 'condition' },
  closed: false,
  concepts: [
    {
      id: 'clear-roles',
      nl: 'duidelijke rolverdeling en afspraken',
      en: 'clear roles and agreements',
    },
    { id: 'positive-experience', nl: 'eerdere goede ervaringen', en: 'earlier good experiences' },
    { id: 'time-to-consult', nl: 'meer tijd voor overleg', en: 'more time to consult' },
    { id: 'reliability', nl: 'betrouwbaarheid', en: 'reliability' },
    { id: 'limits-to-tasks', nl: 'grenzen aan taken', en: 'limits to tasks' },
    {
      id: 'clear-responsibilities',
      nl: 'duidelijke verantwoordelijkheden',
      en: 'clear responsibilities',
    },
    { id: 'careful-matching', nl: 'zorgvuldige matching', en: 'careful matching' },
    { id: 'mutual-trust', nl: 'onderling vertrouwen', en: 'mutual trust' },
    {
      id: 'client-consent',
      nl: 'wens en instemming van de cliënt',
      en: 'wish and consent of the client',
    },
  ],
} as const satisfies Scheme;

export type ConditionId = ConceptId<typeof condition>;
