import type { Definitions } from '../definition.ts';
import type { quantifier } from '../schemes/quantifier.ts';

export const quantifierDefinitions = {
  one: {
    nl: 'Van één lid van de groep.',
    en: 'Of one member of the group.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  only: {
    nl: 'Van dit lid en van geen ander.',
    en: 'Of this member and of no other.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  some: {
    nl: 'Van een paar leden.',
    en: 'Of a few members.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  many: {
    nl: 'Van een groot aantal leden, zonder te zeggen of dat meer dan de helft is.',
    en: 'Of a large number of members, without saying whether that is more than half.',
    sources: [{ document: 'overview', locator: 'Onbestemdheid' }],
  },
  most: {
    nl: 'Van meer dan de helft.',
    en: 'Of more than half.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  all: {
    nl: 'Van ieder lid.',
    en: 'Of every member.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  none: {
    nl: 'Van geen enkel lid.',
    en: 'Of no member at all.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
} as const satisfies Definitions<typeof quantifier>;
