import type { ConceptId, Scheme } from '../scheme.ts';

/** The phases of the research, which are not phases of support. */
export const researchPhase = {
  id: 'research-phase',
  title: { nl: 'onderzoeksfase', en: 'research phase' },
  closed: false,
  ordered: true,
  concepts: [
    {
      id: 'stakeholder-interviews',
      notation: '1',
      nl: 'gesprekken met stakeholders',
      en: 'interviews with stakeholders',
    },
    {
      id: 'professional-interviews',
      notation: '2',
      nl: 'gesprekken met professionals',
      en: 'interviews with professionals',
    },
    {
      id: 'informal-interviews',
      notation: '3',
      nl: 'gesprekken met informele partijen',
      en: 'interviews with informal parties',
    },
    {
      id: 'area-comparison',
      notation: '4',
      nl: 'vergelijking van de gebieden',
      en: 'comparison of the areas',
    },
    {
      id: 'purmerend-q-study',
      notation: 'P1',
      nl: 'Q-studie in Purmerend',
      en: 'Q-study in Purmerend',
    },
    {
      id: 'purmerend-interviews',
      notation: 'P2',
      nl: 'diepte-interviews in Purmerend',
      en: 'in-depth interviews in Purmerend',
    },
  ],
} as const satisfies Scheme;

export type ResearchPhaseId = ConceptId<typeof researchPhase>;
