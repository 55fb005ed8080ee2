import type { Definitions } from '../definition.ts';
import type { supportLevel } from '../schemes/support-level.ts';

export const supportLevelDefinitions = {
  souterrain: {
    nl: 'Voor wie uit het isolement probeert te komen en steun en aandacht zoekt: gasten.',
    en: 'For those who try to get out of isolation and look for support and attention: guests.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'ground-floor': {
    nl: 'Waar trekkers activiteiten doen en bewoners meedoen.',
    en: 'Where leaders carry out activities and residents take part.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'first-floor': {
    nl: 'Waar trekkers aan hun eigen initiatief werken.',
    en: 'Where leaders work on their own initiative.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  attic: {
    nl: 'Waar trekkers een manier vinden om ervan te leven, of vertrekken naar een baan.',
    en: 'Where leaders find a way to live off it, or leave for a job.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
} as const satisfies Definitions<typeof supportLevel>;
