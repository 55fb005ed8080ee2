import { claimKinds } from '@samenspel/claims';
import type { KeyRow } from './key.ts';

const on = ['indicator'] as const;

/** Keys of indicator values. */
export const indicatorKeys = [
  {
    en: 'denominator',
    nl: 'noemer',
    on,
    value: { type: 'text' },
    down: ['section'],
    rule: {
      en: 'Of what it is a part, such as households with a scheme.',
      nl: 'Waar het een deel van is, zoals huishoudens met een regeling.',
    },
  },
  {
    en: 'subgroup',
    nl: 'deelgroep',
    on,
    value: { type: 'text' },
    rule: {
      en: 'The part counted, such as 0–17 years.',
      nl: 'Het deel dat geteld is, zoals 0–17 jaar.',
    },
  },
  {
    en: 'reference',
    nl: 'referentie',
    on,
    value: { type: 'reference' },
    down: ['section'],
    rule: {
      en: 'An area, with its number where the source gives one: `[[Amsterdam]] 11 %`.',
      nl: 'Een gebied, met zijn getal waar de bron er een geeft: `[[Amsterdam]] 11 %`.',
    },
  },
  {
    en: 'compared',
    nl: 'vergeleken',
    on,
    value: { type: 'comparison' },
    rule: {
      en: 'How it compares with the reference, in words or as a difference such as `+2 %`.',
      nl: 'Hoe het zich verhoudt tot de referentie, in woorden of als verschil zoals `+2 %`.',
    },
  },
  {
    en: 'cited',
    nl: 'aangehaald',
    on: claimKinds,
    value: { type: 'text' },
    down: ['note', 'section'],
    rule: {
      en: 'The work that the document cites for it.',
      nl: 'Het werk dat het document ervoor aanhaalt.',
    },
  },
] as const satisfies readonly KeyRow[];
