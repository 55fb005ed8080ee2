import type { Definitions } from '../definition.ts';
import type { trend } from '../schemes/trend.ts';

export const trendDefinitions = {
  more: {
    nl: 'Het wordt meer.',
    en: 'It becomes more.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  less: {
    nl: 'Het wordt minder.',
    en: 'It becomes less.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  same: {
    nl: 'Het blijft zoals het was.',
    en: 'It stays as it was.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof trend>;
