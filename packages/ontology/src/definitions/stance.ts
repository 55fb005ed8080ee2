import type { Definitions } from '../definition.ts';
import type { stance } from '../schemes/stance.ts';

export const stanceDefinitions = {
  positive: {
    nl: 'De bron vindt de verhouding goed.',
    en: 'The source finds the relation good.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  negative: {
    nl: 'De bron vindt de verhouding slecht.',
    en: 'The source finds the relation bad.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  mixed: {
    nl: 'De bron noemt goede en slechte kanten.',
    en: 'The source names good and bad sides.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  neutral: {
    nl: 'De bron geeft uitdrukkelijk geen oordeel.',
    en: 'The source explicitly gives no judgement.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof stance>;
