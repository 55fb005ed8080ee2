import type { Definitions } from '../definition.ts';
import type { certainty } from '../schemes/certainty.ts';

export const certaintyDefinitions = {
  certain: {
    nl: 'De bron zegt het zonder voorbehoud.',
    en: 'The source says it without reserve.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  probable: {
    nl: 'De bron vermoedt het.',
    en: 'The source supposes it.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  unclear: {
    nl: 'De bron laat het in het midden.',
    en: 'The source leaves it undecided.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  open: {
    nl: 'De bron stelt het als vraag.',
    en: 'The source puts it as a question.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof certainty>;
