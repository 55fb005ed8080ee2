import {
  pairsOf,
  tiesOf,
  worldOf,
  type Actor,
  type ActorGranularity,
  type Collaboration,
  type Entity,
  type Part,
  type Respondent,
} from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import { collaboration } from './examples.ts';

/** Participants as `who:a with:b`. */
function between(text: string, more: Partial<Collaboration> = {}): Collaboration {
  const participants = text.split(' ').map((one) => {
    const [part = '', actor = ''] = one.split(':');
    return { part: partOf(part), actor };
  });
  return { ...collaboration, participants, ...more };
}

function partOf(name: string): Part {
  if (name === 'with' || name === 'from' || name === 'to' || name === 'together') return name;
  return 'who';
}

/** Pairs as `a-b`, directed ones as `a>b`. */
function shown(pairs: readonly { a: string; b: string; directed: boolean }[]): string {
  return pairs.map(({ a, b, directed }) => `${a}${directed ? '>' : '-'}${b}`).join(' ');
}

describe('pairsOf', () => {
  test.each([
    ['who with each', 'who:a with:b with:c', {}, 'a-b a-c'],
    ['each who with each', 'who:a who:b with:c with:d', {}, 'a-c a-d b-c b-d'],
    ['from to', 'from:a to:b', {}, 'a>b'],
    ['who stands at the other end of from', 'who:a from:b', {}, 'b>a'],
    ['who stands at the other end of to', 'who:a to:b to:c', {}, 'a>b a>c'],
    ['nobody is added to from and to', 'who:a from:b to:c', {}, 'b>c'],
    [
      'all with all when together',
      'who:a together:b together:c',
      { together: true },
      'a-b a-c b-c',
    ],
    ['one alone', 'who:a', {}, ''],
    ['one alone, together', 'together:a', { together: true }, ''],
    ['a kind among itself', 'who:a with:a', {}, 'a-a'],
    ['a pair named twice', 'who:a who:b with:a with:b', {}, 'a-a a-b b-b'],
    ['an actor named twice', 'who:a with:b with:b', {}, 'a-b'],
  ])('%s', (_name, participants, more, expected) => {
    expect(shown(pairsOf(between(participants, more)))).toBe(expected);
  });

  test.each([
    ['direct', [], true],
    ['unspecified', [], true],
    ['via', [], false],
    ['via', [['m'], ['n', 'o']], false],
    ['unspecified', [['m']], false],
    ['parallel', [], false],
    ['absent', [], false],
  ] as const)('mode %s with intermediaries %j is direct: %s', (mode, via, direct) => {
    const [pair] = pairsOf(between('who:a with:b', { mode, via }));
    expect(pair).toEqual({ a: 'a', b: 'b', directed: false, mode, direct, mediators: via });
  });
});

function actor(id: string, granularity: ActorGranularity, role?: string): Actor {
  return {
    type: 'actor',
    id,
    note: 'n',
    label: {},
    aliases: [],
    granularity,
    areas: [],
    parents: [],
    functions: [],
    targetGroups: [],
    ...(role === undefined ? {} : { role }),
  };
}

function respondent(id: string, roles: readonly string[], group: boolean): Respondent {
  return {
    type: 'respondent',
    id,
    note: 'n',
    label: {},
    aliases: [],
    roles,
    areas: [],
    members: [],
    group,
  };
}

const entities: readonly Entity[] = [
  actor('a', 'instance'),
  actor('b', 'instance'),
  actor('m', 'instance'),
  actor('n', 'role-in-area', 'N'),
  actor('kind', 'category'),
  actor('role', 'role'),
  respondent('one', ['N'], false),
  respondent('all', ['N'], true),
];
const world = worldOf({ extensions: {} }, entities);

describe('tiesOf', () => {
  test.each<[string, string, Partial<Collaboration>, string]>([
    ['what is named directly', 'who:a with:b', { mode: 'direct' }, 'a-b'],
    ['what is named without saying how', 'who:a with:b', { mode: 'unspecified' }, 'a-b'],
    ['a role in an area', 'from:n to:b', {}, 'n>b'],
    ['no category', 'who:a with:kind', {}, ''],
    ['no role wherever it is held', 'who:a with:role', {}, ''],
    ['nobody undeclared', 'who:a with:stranger', {}, ''],
    ['nobody with itself', 'who:a with:a', {}, ''],
    [
      'each with the intermediary, not with each other',
      'who:a with:b',
      { mode: 'via', via: [['m']] },
      'a-m m-b',
    ],
    ['along a chain', 'from:a to:b', { mode: 'via', via: [['m', 'n']] }, 'a>m m>n n>b'],
    [
      'one of several intermediaries',
      'who:a with:b',
      { mode: 'via', via: [['m'], ['n']] },
      'a-m m-b a-n n-b',
    ],
    ['what a category leaves of a chain', 'who:kind with:b', { mode: 'via', via: [['m']] }, 'm-b'],
    ['nobody when it is not said through whom', 'who:a with:b', { mode: 'via' }, ''],
    ['nobody side by side', 'who:a with:b', { mode: 'parallel' }, ''],
    ['nobody when absent', 'who:a with:b', { mode: 'absent', via: [['m']] }, ''],
    ['nobody in a statement on a group', 'who:a with:b', { quantifier: { value: 'some' } }, ''],
    [
      'no role that a group speaks for',
      'who:n with:b',
      { saidBy: [{ type: 'respondent', ids: ['all'] }] },
      '',
    ],
    [
      'others that a group speaks of',
      'who:a with:b',
      { saidBy: [{ type: 'respondent', ids: ['all'] }] },
      'a-b',
    ],
    [
      'the role of a respondent that says the same as the group',
      'who:n with:b',
      {
        saidBy: [
          { type: 'respondent', ids: ['all'] },
          { type: 'respondent', ids: ['one'] },
        ],
      },
      'n-b',
    ],
  ])('ties %s', (_name, participants, more, expected) => {
    expect(shown(tiesOf(between(participants, more), world))).toBe(expected);
  });

  test('marks the ties that a mediated collaboration makes', () => {
    const ties = tiesOf(between('who:a with:b', { mode: 'via', via: [['m']] }), world);
    expect(ties.map(({ intermediary }) => intermediary)).toEqual([true, true]);
  });
});
