import type { Definitions } from '../definition.ts';
import type { closeness } from '../schemes/closeness.ts';

export const closenessDefinitions = {
  close: {
    nl: 'De partijen trekken dicht met elkaar op.',
    en: 'The parties work closely with each other.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  loose: {
    nl: 'De partijen hebben een los contact.',
    en: 'The parties have a loose contact.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof closeness>;
