import type { KeyRow } from './key.ts';

const actors = { type: 'link', to: ['actor'], self: true, quantified: true } as const;

/** Keys that make a block a claim: one row of these per block, `from` and `to` together being one. */
export const claimMakers = [
  {
    en: 'with',
    nl: 'met',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: 'A tie of each named with each `who`, without direction; not beside from, to or together.',
  },
  {
    en: 'from',
    nl: 'van',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: 'Where the message, client or help comes from, not who asked. The other end is `to`, else `who`.',
  },
  {
    en: 'to',
    nl: 'naar',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: 'Where it goes. The other end is `from`, else `who`; with both given nobody is added.',
  },
  {
    en: 'together',
    nl: 'samen',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: 'In the place of `with`: `who` and all named met as one. Two or more named need no `who`.',
  },
  {
    en: 'finding',
    nl: 'bevinding',
    on: ['finding'],
    makes: 'finding',
    value: { type: 'finding' },
    down: ['section'],
    rule: 'A category, or a category and a concept of it such as us-them-source/unfamiliarity. From a section it holds for items that have no key of this table.',
  },
  {
    en: 'on',
    nl: 'op',
    on: ['position'],
    makes: 'position',
    value: { type: 'link', to: ['proposition'] },
    down: ['section'],
    rule: 'The proposition, with `position`. From a section it holds for items that have a `position` of their own.',
  },
  {
    en: 'places',
    nl: 'plaatst',
    on: ['placement'],
    makes: 'placement',
    value: actors,
    list: true,
    rule: 'The actors placed, with `criterion` and `value`.',
  },
  {
    en: 'indicator',
    nl: 'indicator',
    on: ['indicator'],
    makes: 'indicator',
    value: { type: 'concept', schemes: ['indicator'] },
    rule: 'What was measured, with `value`, `compared` or `trend`; in an area note.',
  },
] as const satisfies readonly KeyRow[];
