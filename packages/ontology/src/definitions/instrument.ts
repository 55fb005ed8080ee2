import type { Definitions } from '../definition.ts';
import type { instrument } from '../schemes/instrument.ts';

export const instrumentDefinitions = {
  'topic-list-stakeholders': {
    nl: 'Vragen voor de gesprekken met stakeholders; de lijst zelf staat niet in de documenten.',
    en: 'Questions for the interviews with stakeholders; the list itself is not in the documents.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'topic-list-professionals': {
    nl: 'Vragen aan professionals over hun samenwerking met informele partijen, per fase.',
    en: 'Questions to professionals about their collaboration with informal parties, per phase.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'topic-list-informal': {
    nl: 'Vragen aan informele partijen over hun werk en hun contact met professionals.',
    en: 'Questions to informal parties about their work and their contact with professionals.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 2' }],
  },
  statements: {
    nl: 'Zeven stellingen waaruit professionals er enkele kiezen om op te reageren.',
    en: 'Seven statements of which professionals choose some to react to.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'q-sort': {
    nl: 'Uitspraken die respondenten sorteren van oneens tot eens; hier 33 uitspraken en 113 professionals.',
    en: 'Statements that respondents sort from disagree to agree; here 33 statements and 113 professionals.',
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'literature', locator: 'Stephenson 1935' },
    ],
  },
} as const satisfies Definitions<typeof instrument>;
