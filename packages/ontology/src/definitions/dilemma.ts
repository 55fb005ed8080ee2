import type { Definitions } from '../definition.ts';
import type { dilemma } from '../schemes/dilemma.ts';

export const dilemmaDefinitions = {
  'community-development': {
    nl: 'Werken aan de gemeenschap wordt gevraagd, maar is voor niemand de kern van het werk.',
    en: "Work on the community is asked for, but is at the core of nobody's job.",
    sources: [{ document: 'baarsjes', locator: 'B 4.1' }],
  },
  'neighbours-and-organisations': {
    nl: 'Buren en buurtorganisaties betrekken is waardevol en maakt het onoverzichtelijk.',
    en: 'Involving neighbours and neighbourhood organisations is valuable and makes it hard to oversee.',
    sources: [{ document: 'baarsjes', locator: 'B 4.2' }],
  },
  'no-strong-network': {
    nl: 'Juist wie het meest kwetsbaar is, heeft weinig mensen om op te steunen.',
    en: 'Those who are most vulnerable have few people to lean on.',
    sources: [{ document: 'baarsjes', locator: 'B 4.3' }],
  },
  'final-responsibility': {
    nl: 'Wie uiteindelijk verantwoordelijk is voor wat informele partijen doen.',
    en: 'Who is responsible in the end for what informal parties do.',
    sources: [{ document: 'baarsjes', locator: 'B 4.4' }],
  },
} as const satisfies Definitions<typeof dilemma>;
