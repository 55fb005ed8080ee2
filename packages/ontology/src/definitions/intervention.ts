import type { Definitions } from '../definition.ts';
import type { intervention } from '../schemes/intervention.ts';

export const interventionDefinitions = {
  'organised-acquaintance': {
    nl: 'Gelegenheden scheppen waarbij partijen elkaar leren kennen en vertrouwen.',
    en: 'Creating occasions on which parties get to know and trust each other.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'cultural-sensitivity': {
    nl: 'Letten op culturele verschillen bij ontmoeting en hulp.',
    en: 'Minding cultural differences in meeting and in help.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'use-of-intermediaries': {
    nl: 'Schakels zoals vrijwilligerscoördinatoren en kwartiermakers meer laten verbinden.',
    en: 'Letting links such as volunteer coordinators and quartermasters connect more.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'case-debate': {
    nl: 'Samen bespreken wat er in een gedeelde casus nodig is.',
    en: 'Discussing together what a shared case needs.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'social-reflection': {
    nl: 'Zich in de positie van de ander verplaatsen.',
    en: 'Putting oneself in the position of the other.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'acknowledged-differences': {
    nl: 'Hardop zeggen waarin men verschilt, met ruimte voor angst en onzekerheid.',
    en: 'Saying aloud where one differs, with room for fear and doubt.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'clarified-model': {
    nl: 'Duidelijk maken welk model van verbinding men wil.',
    en: 'Making clear which model of connection is wanted.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  'feasible-choices': {
    nl: 'Kiezen wat past bij de plek, bij wat mensen drijft en bij wat zij kunnen waarmaken.',
    en: 'Choosing what fits the place, what drives people and what they can achieve.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
} as const satisfies Definitions<typeof intervention>;
