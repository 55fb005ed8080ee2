import type { Definitions } from '../definition.ts';
import type { formalityCriterion } from '../schemes/formality-criterion.ts';

export const formalityCriterionDefinitions = {
  paid: {
    nl: 'De partij wordt voor dit werk betaald.',
    en: 'The party is paid for this work.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.1' },
      { document: 'baarsjes', locator: 'C Afbakening en respondenten' },
    ],
  },
  'formal-assignment': {
    nl: 'De partij werkt in opdracht, bijvoorbeeld van gemeente of zorgverzekering.',
    en: 'The party works on assignment, for example of the municipality or health insurance.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.1' },
      { document: 'baarsjes', locator: 'C Afbakening en respondenten' },
    ],
  },
  'recognised-qualification': {
    nl: 'De partij heeft een erkende opleiding of bevoegdheid voor dit werk.',
    en: 'The party has a recognised training or licence for this work.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.1' },
      { document: 'baarsjes', locator: 'C Afbakening en respondenten' },
    ],
  },
  'own-initiative': {
    nl: 'De partij doet dit uit eigen beweging, niet beroepshalve. Pleit voor informeel.',
    en: 'The party does this of its own accord, not as a profession. Speaks for informal.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  subsidised: {
    nl: 'De gemeente of zorgverzekering betaalt aan dit werk mee.',
    en: 'The municipality or health insurance helps to pay for this work.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'systematic-deployment': {
    nl: 'De partij wordt volgens een vast stelsel ingezet, niet af en toe.',
    en: 'The party is deployed by a fixed system, not now and then.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'able-to-oblige': {
    nl: 'De partij kan een huishouden ergens toe verplichten.',
    en: 'The party can oblige a household to something.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
} as const satisfies Definitions<typeof formalityCriterion>;
