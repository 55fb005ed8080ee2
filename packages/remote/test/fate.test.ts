import { describe, expect, test } from 'vitest';
import { fateOf, type Base, type ConflictReason, type Fate } from '../src/index.ts';

/** The text that both sides last agreed on is `b`; a dash is none, a question mark a note without its text. */
const heres = ['-', 'b', 'x', 'y'] as const;
const theres = ['-', '?', 'b', 'x', 'y'] as const;
type Here = (typeof heres)[number];
type There = (typeof theres)[number];

const bases = {
  none: undefined,
  pushed: { hash: 'b', pushed: true, isSameEpoch: true },
  pulled: { hash: 'b', pushed: false, isSameEpoch: true },
  'pushed, put back since': { hash: 'b', pushed: true, isSameEpoch: false },
  'pulled, put back since': { hash: 'b', pushed: false, isSameEpoch: false },
} as const satisfies Readonly<Record<string, Base | undefined>>;
type BaseName = keyof typeof bases;

type Told = Exclude<Fate['fate'], 'conflict'> | ConflictReason;

/** What is told where the bases are those above, in their order. */
type Row = readonly [Told, Told, Told, Told, Told];

const all = (told: Told): Row => [told, told, told, told, told];
const backs = ['put-back-there', 'put-back-there'] as const;

/** By what the folder has, then by what the server has. */
const table: Readonly<Record<Here, Readonly<Record<There, Row>>>> = {
  '-': {
    '-': all('same'),
    '?': all('no-text-there'),
    b: ['take', 'remove', 'removed-here-never-pushed', 'remove', 'removed-here-never-pushed'],
    x: ['take', 'removed-here-changed-there', 'removed-here-changed-there', ...backs],
    y: ['take', 'removed-here-changed-there', 'removed-here-changed-there', ...backs],
  },
  b: {
    '-': ['send', 'take-removal', 'take-removal', ...backs],
    '?': all('no-text-there'),
    b: all('same'),
    x: ['both-new', 'take', 'take', ...backs],
    y: ['both-new', 'take', 'take', ...backs],
  },
  x: {
    '-': ['send', 'changed-here-removed-there', 'changed-here-removed-there', ...backs],
    '?': all('no-text-there'),
    b: ['both-new', 'send', 'send', 'send', 'send'],
    x: all('same'),
    y: ['both-new', 'both-changed', 'both-changed', ...backs],
  },
  y: {
    '-': ['send', 'changed-here-removed-there', 'changed-here-removed-there', ...backs],
    '?': all('no-text-there'),
    b: ['both-new', 'send', 'send', 'send', 'send'],
    x: ['both-new', 'both-changed', 'both-changed', ...backs],
    y: all('same'),
  },
};

const hashes = { '-': undefined, '?': null, b: 'b', x: 'x', y: 'y' } as const;
const names: readonly BaseName[] = [
  'none',
  'pushed',
  'pulled',
  'pushed, put back since',
  'pulled, put back since',
];
const cases = heres.flatMap((here) =>
  theres.flatMap((there) => names.map((base, at) => [here, there, base, at] as const)),
);

function foundOf(here: Here, there: There, base: BaseName): Fate {
  return fateOf({ here: hashes[here], there: hashes[there], base: bases[base] });
}

describe('what is to become of a note', () => {
  test.each(cases)('with %s here, %s there, and b %s', (here, there, base, at) => {
    const found = foundOf(here, there, base);
    expect(found.fate === 'conflict' ? found.why : found.fate).toBe(table[here][there][at]);
  });

  test('never lets one side lose what it alone has', () => {
    for (const [here, there, base] of cases) {
      const { fate } = foundOf(here, there, base);
      const agreed = base === 'none' ? undefined : 'b';
      const at = `${here} ${there} ${base}`;
      if (fate === 'send' || fate === 'remove')
        expect([undefined, agreed], at).toContain(hashes[there]);
      if (fate === 'take' || fate === 'take-removal')
        expect([undefined, agreed], at).toContain(hashes[here]);
      if (fate === 'remove')
        expect([base, there], at).toEqual([expect.stringMatching('pushed'), 'b']);
    }
  });
});
