import type { Definitions } from '../definition.ts';
import type { relationOfWorlds } from '../schemes/relation-of-worlds.ts';

export const relationOfWorldsDefinitions = {
  'co-existence': {
    nl: 'Beide werelden bestaan naast elkaar en hebben weinig met elkaar te maken.',
    en: 'Both worlds exist side by side and have little to do with each other.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  hybridisation: {
    nl: 'Wat tegenover elkaar stond, raakt in feite verbonden of vermengd.',
    en: 'What stood opposed becomes connected or mixed in fact.',
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'literature', locator: 'Van de Donk & Brandsen 2005' },
    ],
  },
  connection: {
    nl: 'De werelden blijven zichzelf en staan met elkaar in verbinding.',
    en: 'The worlds stay themselves and are linked to each other.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  mixing: {
    nl: 'De werelden nemen trekken en taken van elkaar over.',
    en: "The worlds take over each other's traits and tasks.",
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'co-production': {
    nl: 'Beide werelden maken de ondersteuning samen, in evenwicht.',
    en: 'Both worlds make the support together, in balance.',
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'oud-noord', locator: 'Abstract' },
    ],
  },
} as const satisfies Definitions<typeof relationOfWorlds>;
