import { perspectivesOn, type Contradiction } from '@samenspel/analysis';
import type { Sayer } from '@samenspel/claims';
import { snapshotOf } from '@samenspel/snapshot';
import { byAuthors, collaboration, finding, position, saidBy, sketch } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

const professional = (id: string) => ({ perspective: 'professional', ...saidBy(id) }) as const;
const informal = (id: string) => ({ perspective: 'informal', ...saidBy(id) }) as const;
const roles = { codes: ['roles'] };

describe('perspectivesOn', () => {
  const claims = [
    finding('success-factor', { ...roles, concept: 'meeting-early', ...professional('p1') }),
    finding('success-factor', { ...roles, concept: 'meeting-early', ...informal('i1') }),
    finding('bottleneck', { ...roles, ...professional('p2') }),
    finding('bottleneck', { ...roles, ...byAuthors }),
    finding('wish', { ...roles, modality: 'wished', ...informal('i1') }),
    collaboration('who:a with:b', { ...roles, stance: 'positive', ...professional('p1') }),
    finding('bottleneck', professional('p1')),
  ];

  test('sets the three perspectives side by side, the silent one too', async () => {
    const { views } = perspectivesOn(await snapshotOf(sketch({ claims })), { code: 'roles' });
    expect(
      views.map(({ perspective, counted, standing, categories, stances }) => ({
        perspective,
        claims: counted.claims,
        standing,
        categories: categories.map(({ value }) => value),
        stances: stances.map(({ value }) => value),
      })),
    ).toEqual([
      { perspective: 'stakeholder', claims: [], standing: 'nobody', categories: [], stances: [] },
      {
        perspective: 'professional',
        claims: [1, 3, 6],
        standing: 'respondents',
        categories: ['bottleneck', 'success-factor'],
        stances: ['positive'],
      },
      {
        perspective: 'informal',
        claims: [2, 5],
        standing: 'too-little',
        categories: ['success-factor', 'wish'],
        stances: [],
      },
    ]);
  });

  test('shows the authors beside them when asked', async () => {
    const snapshot = await snapshotOf(sketch({ claims }));
    const { views } = perspectivesOn(snapshot, { code: 'roles' }, { origins: 'all' });
    expect(views.map(({ perspective, standing }) => [perspective, standing])).toEqual([
      ['stakeholder', 'nobody'],
      ['professional', 'respondents'],
      ['informal', 'too-little'],
      ['authors', 'authors-state'],
    ]);
  });

  test('tells which points are shared', async () => {
    const { points } = perspectivesOn(await snapshotOf(sketch({ claims })), { code: 'roles' });
    expect(
      points.map(({ category, concept, by }) => [
        category,
        concept,
        by.map(({ perspective }) => perspective),
      ]),
    ).toEqual([
      ['success-factor', 'meeting-early', ['professional', 'informal']],
      ['bottleneck', null, ['professional']],
      ['wish', null, ['informal']],
    ]);
  });

  test.each([
    [{ category: 'bottleneck' }, [3, 7]],
    [{ concept: 'meeting-early' }, [1, 2]],
    [{ phase: 'support' }, []],
    [{ code: 'roles' }, [1, 2, 3, 5, 6]],
  ] as const)('takes %j as a theme', async (theme, expected) => {
    const { views } = perspectivesOn(await snapshotOf(sketch({ claims })), theme);
    const found = views.flatMap(({ counted }) => counted.claims);
    expect(found.toSorted((one, other) => one - other)).toEqual(expected);
  });
});

/** A contradiction in a line. */
function shown({ type, on, within, sides }: Contradiction): string {
  const told = sides.map(({ says = '', perspective, counted }) =>
    `${perspective ?? '?'} ${says} ${counted.claims.join()}`.replace('  ', ' '),
  );
  return `${type} ${on ?? ''} ${within ? 'within' : 'between'}: ${told.join(' | ')}`;
}

describe('contradictions', () => {
  test.each([
    [
      'members of one group on a proposition',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('final', 'disagree', { ...roles, ...professional('p2') }),
      ],
      ['position final within: professional agree 1 | professional disagree 2'],
    ],
    [
      'two groups on a proposition',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('final', 'disagree', { ...roles, ...informal('i1') }),
        position('final', 'ambivalent', { ...roles, ...informal('i2') }),
      ],
      ['position final between: professional agree 1 | informal disagree 2'],
    ],
    [
      'positions on two propositions',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('other', 'disagree', { ...roles, ...professional('p2') }),
      ],
      [],
    ],
    [
      'one voice with itself',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('final', 'disagree', { ...roles, ...professional('p1') }),
      ],
      [],
    ],
    [
      'somebody with one who may be the same',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('final', 'disagree', {
          ...roles,
          perspective: 'professional',
          saidBy: [{ type: 'respondent', ids: ['p1', 'p2'] }] satisfies Sayer[],
        }),
      ],
      [],
    ],
    [
      'somebody with one of two others',
      [
        position('final', 'agree', { ...roles, ...professional('p1') }),
        position('final', 'disagree', {
          ...roles,
          perspective: 'professional',
          saidBy: [{ type: 'respondent', ids: ['p2', 'p3'] }] satisfies Sayer[],
        }),
      ],
      ['position final within: professional agree 1 | professional disagree 2'],
    ],
    [
      'those whose views one respondent reports',
      [
        position('final', 'agree', {
          ...roles,
          ...professional('p1'),
          holders: [{ type: 'actor', id: 'volunteers' }],
        }),
        position('final', 'disagree', { ...roles, ...professional('p1') }),
      ],
      ['position final within: professional agree 1 | professional disagree 2'],
    ],
    [
      'whether a form counts as collaboration',
      [
        collaboration('who:a with:b', {
          ...roles,
          forms: ['information'],
          counts: 'yes',
          ...professional('p1'),
        }),
        collaboration('who:a with:c', {
          ...roles,
          forms: ['information', 'signal'],
          counts: 'no',
          ...professional('p2'),
        }),
      ],
      ['counts information within: professional yes 1 | professional no 2'],
    ],
    [
      'claims that are linked, once however often',
      [
        finding('experience', { ...roles, ...professional('p1'), contradicts: ['2'] }),
        finding('experience', { ...informal('i1'), contradicts: ['1'] }),
      ],
      ['link  between: professional 1 | informal 2'],
    ],
    [
      'linked claims on another theme',
      [
        finding('experience', { ...professional('p1'), contradicts: ['2'] }),
        finding('experience', informal('i1')),
      ],
      [],
    ],
  ])('of %s', async (_name, claims, expected) => {
    const snapshot = await snapshotOf(sketch({ claims }));
    const { contradictions } = perspectivesOn(snapshot, { code: 'roles' });
    expect(contradictions.map(shown)).toEqual(expected);
  });

  test('a form that is said to be disputed is told apart', async () => {
    const claims = [
      collaboration('who:a with:b', { ...roles, forms: ['information'], counts: 'disputed' }),
    ];
    const { disputed } = perspectivesOn(await snapshotOf(sketch({ claims })), { code: 'roles' });
    expect(disputed).toMatchObject([{ form: 'information', counted: { claims: [1] } }]);
  });

  test('positions are told by perspective', async () => {
    const claims = [
      position('final', 'agree', { ...roles, ...professional('p1') }),
      position('final', 'agree', { ...roles, ...professional('p2') }),
      position('final', 'ambivalent', { ...roles, ...informal('i1') }),
    ];
    const { positions } = perspectivesOn(await snapshotOf(sketch({ claims })), {
      proposition: 'final',
    });
    expect(positions).toMatchObject([
      {
        proposition: 'final',
        by: [
          {
            perspective: 'professional',
            position: 'agree',
            counted: { tally: { respondents: 2 } },
          },
          { perspective: 'informal', position: 'ambivalent', counted: { claims: [3] } },
        ],
      },
    ]);
  });
});
