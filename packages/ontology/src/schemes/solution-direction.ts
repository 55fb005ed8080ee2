import type { ConceptId, Scheme } from '../scheme.ts';

/** Directions in which the study and its areas look for solutions. */
export const solutionDirection = {
  id: 'solution-direction',
  title: { nl: 'oplossingsrichting', en: 'solution direction' },
  closed: false,
  concepts: [
    { id: 'neighbourhood-table', nl: 'wijktafel', en: 'neighbourhood table' },
    { id: 'network-meeting', nl: 'netwerkbijeenkomst', en: 'network meeting' },
    { id: 'development-trajectory', nl: 'ontwikkeltraject', en: 'development trajectory' },
    { id: 'networking-hours', nl: 'uren voor netwerkvorming', en: 'hours for networking' },
    { id: 'hyperlocal-work', nl: 'hyperlokaal werken', en: 'hyperlocal work' },
    { id: 'navigation-assistants', nl: 'navigatieassistenten', en: 'navigation assistants' },
    { id: 'training', nl: 'opleiding', en: 'training' },
    { id: 'structure', nl: 'houvast en structuur', en: 'hold and structure' },
    { id: 'visibility', nl: 'zichtbaarheid en bereikbaarheid', en: 'visibility and reachability' },
    { id: 'ways-to-connect', nl: 'mogelijkheden om te verbinden', en: 'ways to connect' },
    {
      id: 'key-figures',
      broader: 'ways-to-connect',
      nl: 'sleutelfiguren inzetten',
      en: 'deploying key figures',
    },
    {
      id: 'places-to-connect',
      broader: 'ways-to-connect',
      nl: 'fysieke plekken',
      en: 'physical places',
    },
  ],
} as const satisfies Scheme;

export type SolutionDirectionId = ConceptId<typeof solutionDirection>;
