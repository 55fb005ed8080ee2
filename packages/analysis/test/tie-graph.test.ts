import { tieGraph } from '@samenspel/analysis';
import { snapshotOf } from '@samenspel/snapshot';
import { actor, byAuthors, collaboration, respondent, saidBy, sketch } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

const entities = [
  actor('school', 'instance', { kind: 'school', areas: ['west'] }),
  actor('church', 'instance', { kind: 'church' }),
  actor('nurse@west', 'role-in-area', { kind: 'district-nurse', role: 'nurse' }),
  actor('broker', 'instance', { kind: 'area-broker' }),
  actor('volunteers', 'category', { kind: 'volunteer' }),
  respondent('nurses', { group: true, roles: ['nurse'] }),
];

const claims = [
  collaboration('from:school to:church', saidBy('one')),
  collaboration('who:church with:school', saidBy('two')),
  collaboration('who:school with:nurse@west', { via: [['broker']], ...saidBy('one') }),
  collaboration('who:nurse@west with:church', { mode: 'via', ...saidBy('one') }),
  collaboration('who:school with:volunteers'),
  collaboration('who:school with:broker', { mode: 'absent' }),
  collaboration('who:school with:broker', { quantifier: { value: 'some' } }),
  collaboration('who:nurse@west with:church', saidBy('nurses')),
  collaboration('who:school with:school'),
  collaboration('who:school with:broker', byAuthors),
];

describe('tieGraph', () => {
  test('ties what respondents name together, and says by whom', async () => {
    const graph = tieGraph(await snapshotOf(sketch({ entities, claims })));
    expect(
      graph.ties.map(({ a, b, named, asIntermediary, forward, backward }) => ({
        ends: [a, b].sort(),
        named: named.claims,
        respondents: named.tally.respondents,
        asIntermediary: asIntermediary.claims,
        directed: [...forward.claims, ...backward.claims],
      })),
    ).toEqual([
      {
        ends: ['church', 'school'],
        named: [1, 2],
        respondents: 2,
        asIntermediary: [],
        directed: [1],
      },
      {
        ends: ['broker', 'school'],
        named: [],
        respondents: 0,
        asIntermediary: [3],
        directed: [],
      },
      {
        ends: ['broker', 'nurse@west'],
        named: [],
        respondents: 0,
        asIntermediary: [3],
        directed: [],
      },
    ]);
  });

  test('tells what the actors are', async () => {
    const { nodes } = tieGraph(await snapshotOf(sketch({ entities, claims })));
    expect(nodes.map(({ actor: id, topKind, granularity }) => [id, topKind, granularity])).toEqual([
      ['broker', 'stakeholder', 'instance'],
      ['church', 'informal', 'instance'],
      ['nurse@west', 'formal', 'role-in-area'],
      ['school', 'formal', 'instance'],
    ]);
    expect(nodes[3]).toMatchObject({ kind: 'school', areas: ['west'], employer: null });
  });

  test('leaves mediated pairs mediated', async () => {
    const { mediated } = tieGraph(await snapshotOf(sketch({ entities, claims })));
    expect(mediated).toMatchObject([
      { a: 'nurse@west', b: 'school', through: ['broker'], counted: { claims: [3] } },
      { a: 'church', b: 'nurse@west', through: [], counted: { claims: [4] } },
    ]);
  });

  test('says which claims tie nobody, and why', async () => {
    const { leftOut } = tieGraph(await snapshotOf(sketch({ entities, claims })));
    expect(leftOut.map(({ reason, counted }) => [reason, counted.claims])).toEqual([
      ['no-contact', [6]],
      ['quantified', [7]],
      ['intermediary-not-named', [4]],
      ['group-speaks', [8]],
      ['category', [5]],
      ['alone', [9]],
    ]);
  });

  test('counts the authors only when asked', async () => {
    const snapshot = await snapshotOf(sketch({ entities, claims }));
    const direct = tieGraph(snapshot, { origins: 'all' }).ties.find(
      ({ a, b }) => [a, b].includes('school') && [a, b].includes('broker'),
    );
    expect(direct?.named).toMatchObject({ claims: [10], tally: { respondents: 0 } });
  });
});
