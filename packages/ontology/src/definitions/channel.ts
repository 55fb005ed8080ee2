import type { Definitions } from '../definition.ts';
import type { channel } from '../schemes/channel.ts';

export const channelDefinitions = {
  phone: {
    nl: 'Contact door te bellen.',
    en: 'Contact by calling.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 2' }],
  },
  mail: {
    nl: 'Contact door te mailen.',
    en: 'Contact by e-mail.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 2' }],
  },
  'face-to-face': {
    nl: 'Contact door elkaar te zien.',
    en: 'Contact by seeing each other.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 2' }],
  },
} as const satisfies Definitions<typeof channel>;
