import type { ClaimKind } from '@samenspel/claims';

/** The kinds of claim in the order of the pages, with their names and what they are about. */
export const kinds = [
  {
    kind: 'collaboration',
    one: 'collaboration',
    several: 'collaborations',
    about: 'who works with whom, directly or through whom, in which phase; or says not',
  },
  {
    kind: 'finding',
    one: 'finding',
    several: 'findings',
    about: 'what helps and hinders, conditions, wishes, roles, us–them thinking, models',
  },
  {
    kind: 'position',
    one: 'position',
    several: 'positions',
    about: 'who agrees or disagrees with what',
  },
  {
    kind: 'placement',
    one: 'placement',
    several: 'placements',
    about: 'what counts as formal and informal, and where informal parties stand',
  },
  {
    kind: 'indicator',
    one: 'indicator value',
    several: 'indicator values',
    about: 'the profile of De Baarsjes, the numbers of respondents and of an initiative',
  },
] as const satisfies readonly {
  readonly kind: ClaimKind;
  readonly one: string;
  readonly several: string;
  readonly about: string;
}[];
