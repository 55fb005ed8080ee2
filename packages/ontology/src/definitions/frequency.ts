import type { Definitions } from '../definition.ts';
import type { frequency } from '../schemes/frequency.ts';

export const frequencyDefinitions = {
  always: {
    nl: 'Bij elke gelegenheid.',
    en: 'On every occasion.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  usually: {
    nl: 'Bij de meeste gelegenheden.',
    en: 'On most occasions.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  often: {
    nl: 'Veel keren, zonder te zeggen hoeveel.',
    en: 'Many times, without saying how many.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  sometimes: {
    nl: 'Nu en dan.',
    en: 'Now and then.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  rarely: {
    nl: 'Bijna niet.',
    en: 'Hardly ever.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  once: {
    nl: 'Eén keer.',
    en: 'One time.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  structural: {
    nl: 'Volgens een vaste afspraak die terugkeert.',
    en: 'By a standing arrangement that returns.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  incidental: {
    nl: 'Als het zo uitkomt, zonder vaste afspraak.',
    en: 'As it happens, without a standing arrangement.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof frequency>;
