import type { Definitions } from '../definition.ts';
import type { yesNo } from '../schemes/yes-no.ts';

export const yesNoDefinitions = {
  yes: {
    nl: 'De bron zegt dat het zo is.',
    en: 'The source says that it is so.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  no: {
    nl: 'De bron zegt dat het niet zo is.',
    en: 'The source says that it is not so.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  disputed: {
    nl: 'Bronnen zijn het er niet over eens, of de bron noemt het omstreden.',
    en: 'Sources do not agree about it, or the source calls it disputed.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof yesNo>;
