import type { Definitions } from '../definition.ts';
import type { comparison } from '../schemes/comparison.ts';

export const comparisonDefinitions = {
  lower: {
    nl: 'Onder de vergelijkingswaarde.',
    en: 'Below the reference value.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  'slightly-lower': {
    nl: 'Iets onder de vergelijkingswaarde.',
    en: 'A little below the reference value.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  equal: {
    nl: 'Rond de vergelijkingswaarde.',
    en: 'About the reference value.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  'slightly-higher': {
    nl: 'Iets boven de vergelijkingswaarde.',
    en: 'A little above the reference value.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  higher: {
    nl: 'Boven de vergelijkingswaarde.',
    en: 'Above the reference value.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof comparison>;
