import type { Definitions } from '../definition.ts';
import type { level } from '../schemes/level.ts';

export const levelDefinitions = {
  micro: {
    nl: 'Tussen afzonderlijke mensen.',
    en: 'Between individual people.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  meso: {
    nl: 'Tussen organisaties, teams en verbanden.',
    en: 'Between organisations, teams and networks.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  macro: {
    nl: 'Tussen stelsels, in beleid en samenleving.',
    en: 'Between systems, in policy and society.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof level>;
