import type { Definitions } from '../definition.ts';
import type { phase } from '../schemes/phase.ts';

export const phaseDefinitions = {
  reaching: {
    nl: 'In contact komen met huishoudens die zelf geen hulp zoeken.',
    en: 'Coming into contact with households that do not look for help themselves.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  assessment: {
    nl: 'Bepalen wat een huishouden nodig heeft en wat zijn netwerk en informele partijen kunnen.',
    en: 'Finding out what a household needs and what its network and informal parties can do.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/AssessAction'],
  },
  planning: {
    nl: 'Samen met het huishouden bepalen wie wat gaat doen.',
    en: 'Settling together with the household who is going to do what.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/PlanAction'],
  },
  support: {
    nl: 'De hulp geven die is afgesproken.',
    en: 'Giving the help that was agreed.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  aftercare: {
    nl: 'Betrokken blijven nadat de formele hulp is gestopt.',
    en: 'Staying involved after the formal help has ended.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  evaluation: {
    nl: 'Terugkijken op de hulp en op de samenwerking.',
    en: 'Looking back on the help and on the collaboration.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'network-formation': {
    nl: 'Contacten leggen en versterken, tussen bewoners en tussen partijen, voordat of naast dat er hulp nodig is.',
    en: 'Making and strengthening contacts, between residents and between parties, before or beside the need for help.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.4' },
      { document: 'baarsjes', locator: 'Bijlage 1' },
    ],
  },
  general: {
    nl: 'Uitdrukkelijk voor alle fasen gezegd; niet hetzelfde als een fase die niet genoemd is.',
    en: 'Explicitly said of all phases; not the same as a phase that is not mentioned.',
    sources: [
      { document: 'baarsjes', locator: 'B 3.1' },
      { document: 'notes-format', locator: 'Rules, 8' },
    ],
  },
} as const satisfies Definitions<typeof phase>;
