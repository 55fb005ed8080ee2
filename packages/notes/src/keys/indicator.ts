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
    rule: 'Of what it is a part, such as households with a scheme.',
  },
  {
    en: 'subgroup',
    nl: 'deelgroep',
    on,
    value: { type: 'text' },
    rule: 'The part counted, such as 0–17 years.',
  },
  {
    en: 'reference',
    nl: 'referentie',
    on,
    value: { type: 'reference' },
    down: ['section'],
    rule: 'An area, with its number where the source gives one: `[[Amsterdam]] 11 %`.',
  },
  {
    en: 'compared',
    nl: 'vergeleken',
    on,
    value: { type: 'comparison' },
    rule: 'How it compares with the reference, in words or as a difference such as `+2 %`.',
  },
  {
    en: 'cited',
    nl: 'aangehaald',
    on: claimKinds,
    value: { type: 'text' },
    down: ['note', 'section'],
    rule: 'The work that the document cites for it.',
  },
] as const satisfies readonly KeyRow[];
