import { describe as describeClaims, standingOf } from '@samenspel/analysis';
import { snapshotOf } from '@samenspel/snapshot';
import { byAuthors, collaboration, finding, saidBy, sketch } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

const tally = { claims: 1, distinctClaims: 1, respondents: 0, respondentGroups: 0 };

describe('standingOf', () => {
  test.each([
    ['nobody', { ...tally, claims: 0, origins: {} }],
    ['authors-state', { ...tally, origins: { 'area-synthesis': 1, literature: 2 } }],
    ['too-little', { ...tally, origins: { respondent: 1 } }],
    ['too-little', { ...tally, respondents: 1, origins: { respondent: 9 } }],
    ['respondents', { ...tally, respondents: 2, origins: { respondent: 2 } }],
    ['respondents', { ...tally, respondents: 1, respondentGroups: 1, origins: { respondent: 2 } }],
  ] as const)('is %s for %j', (expected, counted) => {
    expect(standingOf(counted)).toBe(expected);
  });

  test('can ask for more respondents', () => {
    const two = { ...tally, respondents: 2, origins: { respondent: 2 } };
    expect(standingOf(two, 3)).toBe('too-little');
  });
});

describe('describe', () => {
  const study = sketch({
    claims: [
      collaboration('who:a with:b', { phases: ['support'], ...saidBy('one') }),
      collaboration('who:a with:c', { phases: ['support'], ...saidBy('two') }),
      collaboration('who:a with:d', { phases: ['reaching'], ...saidBy('one') }),
      collaboration('who:a with:d', { modality: 'wished', ...saidBy('one') }),
      collaboration('who:a with:e', { phases: ['support'], ...byAuthors }),
      finding('bottleneck'),
    ],
  });

  test('counts by default what respondents say is so, and says what it leaves out', async () => {
    const described = describeClaims(await snapshotOf(study), {
      kind: 'collaboration',
      groupBy: ['phase'],
    });
    expect(described.total).toMatchObject({ claims: 3, respondents: 2, standing: 'respondents' });
    expect(described.groups).toMatchObject([
      { key: ['reaching'], claims: 1, respondents: 1, standing: 'too-little' },
      { key: ['support'], claims: 2, respondents: 2, standing: 'respondents' },
    ]);
    expect(described.leftOut).toEqual({
      origins: { 'area-synthesis': 1 },
      modalities: { wished: 1 },
    });
  });

  test('counts what else is asked for, and then leaves nothing out', async () => {
    const described = describeClaims(await snapshotOf(study), {
      groupBy: ['kind', 'origin'],
      origins: 'all',
      modalities: 'all',
    });
    expect(described.groups.map(({ key, standing }) => [...key, standing])).toEqual([
      ['collaboration', 'respondent', 'respondents'],
      ['collaboration', 'area-synthesis', 'authors-state'],
      ['finding', 'respondent', 'too-little'],
    ]);
    expect(described.leftOut).toEqual({ origins: {}, modalities: {} });
  });

  test('says that nobody says it', async () => {
    const { total } = describeClaims(await snapshotOf(study), {
      groupBy: [],
      filter: { property: 'phase', in: ['aftercare'] },
    });
    expect(total.standing).toBe('nobody');
  });
});
