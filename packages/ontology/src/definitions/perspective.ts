import type { Definitions } from '../definition.ts';
import type { perspective } from '../schemes/perspective.ts';

export const perspectiveDefinitions = {
  professional: {
    nl: 'Gezien door professionals van wijkteams.',
    en: 'As seen by professionals of neighbourhood teams.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  informal: {
    nl: 'Gezien door informele partijen.',
    en: 'As seen by informal parties.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  stakeholder: {
    nl: 'Gezien door leidinggevenden en anderen die niet zelf uitvoeren.',
    en: 'As seen by managers and others who do not do the work themselves.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  policy: {
    nl: 'Gezien vanuit het beleid, zoals een gemeente het opschrijft.',
    en: 'As seen from policy, as a municipality puts it down.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  household: {
    nl: 'Gezien door de huishoudens zelf; het onderzoek heeft hen niet bereikt.',
    en: 'As seen by the households themselves; the study did not reach them.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  authors: {
    nl: 'Gezien door de auteurs van het onderzoek.',
    en: 'As seen by the authors of the study.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
} as const satisfies Definitions<typeof perspective>;
