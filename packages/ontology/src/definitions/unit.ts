import type { Definitions } from '../definition.ts';
import type { unit } from '../schemes/unit.ts';

export const unitDefinitions = {
  inhabitants: {
    nl: 'Mensen die in een gebied wonen, allen samen geteld.',
    en: 'People who live in an area, counted all together.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  residents: {
    nl: 'Mensen uit een gebied die ergens aan meedoen of gebruik van maken.',
    en: 'People of an area who take part in something or make use of it.',
    sources: [{ document: 'baarsjes', locator: 'C 1, concrete activiteiten' }],
  },
  households: {
    nl: 'Mensen die samen een huishouding voeren, of een die dat alleen doet.',
    en: 'People who keep house together, or one who does so alone.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  homes: {
    nl: 'Huizen en appartementen waarin een huishouden woont of kan wonen.',
    en: 'Houses and flats in which a household lives or can live.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  respondents: {
    nl: 'Mensen of partijen die voor een onderzoek zijn gesproken.',
    en: 'People or parties who were interviewed for a study.',
    sources: [{ document: 'baarsjes', locator: 'D 2, noot 2' }],
  },
  professionals: {
    nl: 'Mensen die beroepshalve meededen.',
    en: 'People who took part by profession.',
    sources: [{ document: 'baarsjes', locator: 'D 2, noot 3' }],
  },
  volunteers: {
    nl: 'Mensen die zich onbetaald inzetten.',
    en: 'People who give their time without pay.',
    sources: [{ document: 'baarsjes', locator: 'C 1, concrete activiteiten' }],
  },
  leaders: {
    nl: 'Mensen die een initiatief op gang houden.',
    en: 'People who keep an initiative going.',
    sources: [{ document: 'baarsjes', locator: 'C 1, concrete activiteiten' }],
  },
  statements: {
    nl: 'Uitspraken waarover een mening is gevraagd.',
    en: 'Statements on which an opinion was asked.',
    sources: [{ document: 'baarsjes', locator: 'D 2, noot 3' }],
  },
  euros: {
    nl: 'Een bedrag in de munt van de eurozone.',
    en: 'An amount in the currency of the euro area.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
} as const satisfies Definitions<typeof unit>;
