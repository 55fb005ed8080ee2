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
    rule: {
      en: 'A tie of each named with each `who`, without direction; not beside from, to or together.',
      nl: 'Een verbinding van ieder die hier staat met elke `wie`, zonder richting; niet naast van, naar of samen.',
    },
  },
  {
    en: 'from',
    nl: 'van',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: {
      en: 'Where the message, client or help comes from, not who asked. The other end is `to`, else `who`.',
      nl: 'Waar het bericht, de cliënt of de hulp vandaan komt, niet wie erom vroeg. Het andere einde is `naar`, anders `wie`.',
    },
  },
  {
    en: 'to',
    nl: 'naar',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: {
      en: 'Where it goes. The other end is `from`, else `who`; with both given nobody is added.',
      nl: 'Waar het heen gaat. Het andere einde is `van`, anders `wie`; staan beide er, dan komt er niemand bij.',
    },
  },
  {
    en: 'together',
    nl: 'samen',
    on: ['collaboration'],
    makes: 'collaboration',
    value: actors,
    list: true,
    rule: {
      en: 'In the place of `with`: `who` and all named met as one. Two or more named need no `who`.',
      nl: 'In plaats van `met`: `wie` en allen die hier staan, troffen elkaar als één geheel. Bij twee of meer hoeft `wie` niet.',
    },
  },
  {
    en: 'finding',
    nl: 'bevinding',
    on: ['finding'],
    makes: 'finding',
    value: { type: 'finding' },
    down: ['section'],
    rule: {
      en: 'A category, or a category and a concept of it such as us-them-source/unfamiliarity. From a section it holds for items that have no key of this table.',
      nl: 'Een categorie, of een categorie met een begrip ervan, zoals us-them-source/unfamiliarity. Vanuit een sectie geldt het voor items die geen sleutel van deze tabel hebben.',
    },
  },
  {
    en: 'on',
    nl: 'op',
    on: ['position'],
    makes: 'position',
    value: { type: 'link', to: ['proposition'] },
    down: ['section'],
    rule: {
      en: 'The proposition, with `position`. From a section it holds for items that have a `position` of their own.',
      nl: 'De stelling, met `positie`. Vanuit een sectie geldt zij voor items met een eigen `positie`.',
    },
  },
  {
    en: 'places',
    nl: 'plaatst',
    on: ['placement'],
    makes: 'placement',
    value: actors,
    list: true,
    rule: {
      en: 'The actors placed, with `criterion` and `value`.',
      nl: 'De actoren die geplaatst worden, met `criterium` en `waarde`.',
    },
  },
  {
    en: 'indicator',
    nl: 'indicator',
    on: ['indicator'],
    makes: 'indicator',
    value: { type: 'concept', schemes: ['indicator'] },
    rule: {
      en: 'What was measured, with `value`, `compared` or `trend`; in an area note.',
      nl: 'Wat er gemeten is, met `waarde`, `vergeleken` of `trend`; in de notitie van een gebied.',
    },
  },
] as const satisfies readonly KeyRow[];
