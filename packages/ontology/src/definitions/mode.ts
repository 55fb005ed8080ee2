import type { Definitions } from '../definition.ts';
import type { mode } from '../schemes/mode.ts';

export const modeDefinitions = {
  direct: {
    nl: 'De deelnemers hebben zelf contact met elkaar.',
    en: 'The participants are in contact themselves.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
  via: {
    nl: 'Het contact loopt via een ander.',
    en: 'The contact runs through another.',
    sources: [
      { document: 'baarsjes', locator: 'B 3.1' },
      { document: 'overview', locator: 'Beperkte hybridisering' },
    ],
  },
  parallel: {
    nl: 'Zij werken voor hetzelfde huishouden zonder contact met elkaar.',
    en: 'They work for the same household without contact with each other.',
    sources: [{ document: 'overview', locator: 'Beperkte hybridisering' }],
  },
  absent: {
    nl: 'Er is gezegd dat zij niet samenwerken. Wat niet genoemd is, is niet afwezig.',
    en: 'It is said that they do not collaborate. What is not mentioned is not absent.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 6' }],
  },
  unspecified: {
    nl: 'Er is niet gezegd of het contact direct is.',
    en: 'It is not said whether the contact is direct.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof mode>;
