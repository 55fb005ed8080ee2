import { mediation } from '@samenspel/analysis';
import { snapshotOf } from '@samenspel/snapshot';
import { actor, byAuthors, collaboration, saidBy, sketch } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

const entities = [
  actor('nurse', 'role', { kind: 'district-nurse' }),
  actor('church', 'instance', { kind: 'church' }),
  actor('neighbours', 'category', { kind: 'neighbours' }),
  actor('coordinator', 'instance', { kind: 'volunteer-coordinator' }),
  actor('key figure', 'category', { kind: 'key-figure' }),
  actor('broker', 'instance', { kind: 'area-broker' }),
];
const between = [{ kind: ['formal'] }, { kind: ['informal'] }] as const;

const claims = [
  collaboration('who:nurse with:church', {
    via: [['coordinator']],
    areas: ['west'],
    ...saidBy('one'),
  }),
  collaboration('who:nurse with:neighbours', {
    via: [['coordinator'], ['key figure', 'broker']],
    areas: ['west', 'east'],
    ...saidBy('two'),
  }),
  collaboration('from:church to:nurse', { via: [['broker']], ...byAuthors }),
  collaboration('who:nurse with:church', { via: [['broker']], mode: 'absent', ...saidBy('three') }),
  collaboration('who:nurse with:church', { mode: 'via', ...saidBy('one') }),
  collaboration('who:church with:neighbours', { via: [['broker']], ...saidBy('one') }),
  collaboration('who:nurse with:church', { via: [['broker']], modality: 'wished' }),
];

describe('mediation', () => {
  test('names who stands between two kinds, by whom and where', async () => {
    const snapshot = await snapshotOf(sketch({ entities, claims }));
    const { intermediaries, unnamed } = mediation(snapshot, { between });
    const told = intermediaries.map(
      ({ actor: id, counted, denied, areas, respondents, onlyAuthors }) => ({
        id,
        claims: counted.claims,
        denied: denied.claims,
        areas: Object.fromEntries(
          areas.map(({ area, counted: some }) => [area ?? '?', some.claims]),
        ),
        respondents,
        onlyAuthors,
      }),
    );
    expect(told).toEqual([
      {
        id: 'coordinator',
        claims: [1, 2],
        denied: [],
        areas: { west: [1, 2], east: [2] },
        respondents: ['one', 'two'],
        onlyAuthors: false,
      },
      {
        id: 'broker',
        claims: [2, 3],
        denied: [4],
        areas: { west: [2], east: [2], '?': [3] },
        respondents: ['two'],
        onlyAuthors: false,
      },
      {
        id: 'key figure',
        claims: [2],
        denied: [],
        areas: { west: [2], east: [2] },
        respondents: ['two'],
        onlyAuthors: false,
      },
    ]);
    expect(unnamed.claims).toEqual([5]);
  });

  test('tells of whom only the authors speak', async () => {
    const only = claims.filter((_, index) => index === 0 || index === 2);
    const snapshot = await snapshotOf(sketch({ entities, claims: only }));
    const { intermediaries } = mediation(snapshot, { between });
    expect(intermediaries.map(({ actor: id, onlyAuthors }) => [id, onlyAuthors])).toEqual([
      ['coordinator', false],
      ['broker', true],
    ]);
  });

  test('leaves the authors out when asked', async () => {
    const snapshot = await snapshotOf(sketch({ entities, claims }));
    const { intermediaries } = mediation(snapshot, { between, origins: ['respondent'] });
    const broker = intermediaries.find(({ actor: id }) => id === 'broker');
    expect(broker?.counted.claims).toEqual([2]);
  });

  test('who is only denied is named too', async () => {
    const snapshot = await snapshotOf(sketch({ entities, claims: claims.slice(3, 4) }));
    expect(mediation(snapshot, { between }).intermediaries).toMatchObject([
      { actor: 'broker', counted: { claims: [] }, denied: { claims: [1] }, onlyAuthors: false },
    ]);
  });
});
