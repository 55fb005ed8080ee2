import type { Definitions } from '../definition.ts';
import type { modality } from '../schemes/modality.ts';

export const modalityDefinitions = {
  actual: {
    nl: 'Zo is het volgens de bron.',
    en: 'So it is, according to the source.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  past: {
    nl: 'Zo was het vroeger en nu niet meer.',
    en: 'So it was before and is no longer.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  wished: {
    nl: 'Zo wil iemand het.',
    en: 'So someone wants it.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
    closeMatch: ['https://schema.org/WantAction'],
  },
  expected: {
    nl: 'Zo zal het volgens iemand worden.',
    en: 'So it will become, according to someone.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  feared: {
    nl: 'Iemand is bang dat het zo is of wordt.',
    en: 'Someone is afraid that it is or becomes so.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  ought: {
    nl: 'Zo hoort het volgens iemand.',
    en: 'So it should be, according to someone.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  possible: {
    nl: 'Het kan, zonder dat gezegd is dat het gebeurt.',
    en: 'It can be, without it being said to happen.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  'not-possible': {
    nl: 'Het kan volgens de bron niet.',
    en: 'It cannot be, according to the source.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof modality>;
