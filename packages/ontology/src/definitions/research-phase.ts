import type { Definitions } from '../definition.ts';
import type { researchPhase } from '../schemes/research-phase.ts';

export const researchPhaseDefinitions = {
  'stakeholder-interviews': {
    nl: 'Gesprekken met wie vanuit beleid of leiding een visie heeft.',
    en: 'Interviews with those who have a view from policy or management.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'professional-interviews': {
    nl: 'Gesprekken met wijkteamprofessionals over wat zij per fase doen.',
    en: 'Interviews with team professionals about what they do in each phase.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'informal-interviews': {
    nl: 'Gesprekken met informele partijen, om naast het beeld van professionals te leggen.',
    en: 'Interviews with informal parties, to set beside what professionals picture.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'area-comparison': {
    nl: 'De vijf gebieden naast elkaar gelegd om de hoofdvraag te beantwoorden.',
    en: 'The five areas set side by side to answer the main question.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'purmerend-q-study': {
    nl: 'Eerste fase in Purmerend: hoe professionals over samenwerken denken, gemeten met een Q-studie.',
    en: 'The first phase in Purmerend: how professionals think about collaborating, measured with a Q-study.',
    sources: [{ document: 'purmerend', locator: 'Aanpak en bevindingen' }],
  },
  'purmerend-interviews': {
    nl: 'Tweede fase in Purmerend: diepte-interviews met 39 mensen uit drie groepen.',
    en: 'The second phase in Purmerend: in-depth interviews with 39 people from three groups.',
    sources: [{ document: 'purmerend', locator: 'Aanpak en bevindingen' }],
  },
} as const satisfies Definitions<typeof researchPhase>;
