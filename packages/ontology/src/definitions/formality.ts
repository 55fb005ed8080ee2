import type { Definitions } from '../definition.ts';
import type { formality } from '../schemes/formality.ts';

export const formalityDefinitions = {
  formal: {
    nl: 'De criteria die bekend zijn, wijzen naar formeel.',
    en: 'The criteria that are known point to formal.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  informal: {
    nl: 'De criteria die bekend zijn, wijzen naar informeel.',
    en: 'The criteria that are known point to informal.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  mixed: {
    nl: 'De criteria die bekend zijn, wijzen naar beide kanten.',
    en: 'The criteria that are known point both ways.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  unknown: {
    nl: 'Geen enkel criterium is bekend.',
    en: 'No criterion is known.',
    sources: [{ document: 'notes-format', locator: 'Rules, 8' }],
  },
} as const satisfies Definitions<typeof formality>;
