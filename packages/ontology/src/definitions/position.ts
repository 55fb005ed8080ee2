import type { Definitions } from '../definition.ts';
import type { position } from '../schemes/position.ts';

export const positionDefinitions = {
  agree: {
    nl: 'Vindt dat de stelling klopt.',
    en: 'Holds that the proposition is right.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
    closeMatch: ['https://schema.org/AgreeAction'],
  },
  disagree: {
    nl: 'Vindt dat de stelling niet klopt.',
    en: 'Holds that the proposition is not right.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
    closeMatch: ['https://schema.org/DisagreeAction'],
  },
  ambivalent: {
    nl: 'Ziet redenen voor en tegen.',
    en: 'Sees reasons for and against.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  divided: {
    nl: 'De leden van de groep staan tegenover elkaar.',
    en: 'The members of the group take opposite sides.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof position>;
