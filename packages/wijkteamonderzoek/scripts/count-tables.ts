import type { Claim } from '@samenspel/claims';
import type { Rows } from '@samenspel/pages';
import { study } from '../src/index.ts';
import { kinds } from './kinds.ts';

const claims = study.notes.flatMap((note) => note.claims);

const origins: readonly (readonly [Claim['origin'], string])[] = [
  ['respondent', 'what a respondent or a group of them is said to say'],
  ['area-synthesis', 'what the authors conclude on one area'],
  ['study-synthesis', 'what the authors conclude on the study, and how it was done'],
  [
    'policy-document',
    'what the documents take from policy papers and area analyses, most figures among them',
  ],
  ['literature', 'what the documents take from other publications'],
];

/** The tables of the README that count claims, by their names. */
export const countTables: Readonly<Record<string, Rows>> = {
  kinds: [
    ['claims', 'number', 'are about'],
    ...kinds.map(({ kind, several, about }) => [
      several,
      times((claim) => claim.kind === kind),
      about,
    ]),
    ['all', String(claims.length), ''],
  ],
  origins: [
    ['origin', 'claims', 'is'],
    ...origins.map(([origin, meaning]) => [
      `\`${origin}\``,
      times((claim) => claim.origin === origin),
      meaning,
    ]),
  ],
};

function times(holds: (claim: Claim) => boolean): string {
  return String(claims.filter(holds).length);
}
