import type { Definitions } from '../definition.ts';
import type { basis } from '../schemes/basis.ts';

export const basisDefinitions = {
  routine: {
    nl: 'Het gaat over wat gewoonlijk gebeurt.',
    en: 'It is about what usually happens.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  episode: {
    nl: 'Het gaat over één keer dat het gebeurde.',
    en: 'It is about one time that it happened.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  opinion: {
    nl: 'Het is een oordeel of opvatting.',
    en: 'It is a judgement or view.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof basis>;
