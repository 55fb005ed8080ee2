import {
  matches,
  worldOf,
  type Claim,
  type CountRequest,
  type GroupKey,
  type NoteRecord,
} from '@samenspel/claims';
import { count, snapshotOf } from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectings } from './generated-filters.ts';
import { notes, study } from './generated-study.ts';
import { countPlainly } from './reference-count.ts';

const keys = fc.uniqueArray(
  fc.constantFrom<GroupKey>(
    ...(['phase', 'area', 'mode', 'respondent', 'stance', 'origin', 'kind'] as const),
    ...(['actor', 'actorKind', 'actorTopKind', 'employer', 'via', 'viaKind'] as const),
  ),
  { maxLength: 4 },
);

const byKey = (one: { readonly key: unknown }, other: { readonly key: unknown }) =>
  JSON.stringify(one.key) < JSON.stringify(other.key) ? -1 : 1;

describe('count', () => {
  test('counts what counting claim by claim counts', async () => {
    await fc.assert(
      fc.asyncProperty(notes, selectings, keys, async (records, selecting, groupBy) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const world = worldOf(
          study,
          records.flatMap(({ entities }) => entities),
        );
        const all = records.flatMap(({ claims }) => claims);
        const { kind, filter } = selecting;
        const claims = all
          .filter((claim) => kind === undefined || claim.kind === kind)
          .filter((claim) => filter === undefined || matches(filter, claim, world));
        const expected = countPlainly(claims, all, groupBy, world);
        const { total, groups } = count(snapshot, { ...selecting, groupBy });
        expect(total).toEqual(expected.total);
        expect([...groups].sort(byKey)).toEqual(
          groupBy.length === 0 ? [] : expected.groups.toSorted(byKey),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('counts do not depend on the order in which notes were read', async () => {
    await fc.assert(
      fc.asyncProperty(notes, keys, fc.nat(), async (records, groupBy, turn) => {
        const at = turn % records.length;
        const turned = [...records.slice(at), ...records.slice(0, at)].reverse();
        const one = count(await snapshotOf({ study, notes: records }), { groupBy });
        const other = count(await snapshotOf({ study, notes: turned }), { groupBy });
        expect(other).toEqual(one);
      }),
    );
  });

  const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
    ...bare,
    ...more,
    kind: 'finding',
    id,
  });

  test('groups are in the order of their schemes, what is not said last', async () => {
    const records = noteOf(
      { ...bare, id: 'a', phases: ['support'] },
      { ...bare, id: 'b', phases: ['reaching', 'evaluation'] },
      { ...bare, id: 'c', phases: [] },
    );
    const { groups } = count(await snapshotOf({ study, notes: records }), { groupBy: ['phase'] });
    expect(groups.map(({ key }) => key[0])).toEqual(['reaching', 'support', 'evaluation', null]);
  });

  test.each<[string, readonly Claim[], number]>([
    ['two claims', [claim('a'), claim('b')], 2],
    ['one and what repeats it', [claim('a'), claim('b', { restates: ['a'] })], 1],
    [
      'one repeated by way of another',
      [claim('a'), claim('b', { restates: ['a'] }), claim('c', { restates: ['b'] })],
      1,
    ],
    [
      'two and what repeats both',
      [claim('a'), claim('b'), claim('c', { restates: ['a', 'b'] })],
      2,
    ],
    ['what repeats something not there', [claim('a', { restates: ['gone'] })], 1],
    [
      'two that repeat each other',
      [claim('a', { restates: ['b'] }), claim('b', { restates: ['a'] })],
      1,
    ],
  ])('%s have as many distinct claims as they say', async (_name, claims, distinct) => {
    const snapshot = await snapshotOf({ study, notes: noteOf(...claims) });
    expect(count(snapshot, { groupBy: [] }).total.distinctClaims).toBe(distinct);
  });

  test('what repeats a claim that the filter leaves out counts', async () => {
    const records = noteOf(claim('a'), claim('b', { restates: ['a'], origin: 'study-synthesis' }));
    const snapshot = await snapshotOf({ study, notes: records });
    const filter = { property: 'origin', in: ['study-synthesis'] } as const;
    expect(count(snapshot, { filter, groupBy: [] }).total.distinctClaims).toBe(1);
    const { total, groups } = count(snapshot, { groupBy: ['origin'] });
    expect(total.distinctClaims).toBe(1);
    expect(groups.map(({ distinctClaims }) => distinctClaims)).toEqual([1, 1]);
  });

  test('a claim of which it is open who said it counts no respondent for certain', async () => {
    const open = { type: 'respondent', ids: ['respondent-1', 'respondent-2'] } as const;
    const one = { type: 'respondent', ids: ['respondent-1'] } as const;
    const counted = async (saidBy: Claim['saidBy']) => {
      const snapshot = await snapshotOf({ study, notes: noteOf(claim('a', { saidBy })) });
      return count(snapshot, { groupBy: [] }).total.respondents;
    };
    expect(await counted([open])).toBe(0);
    expect(await counted([one])).toBe(1);
    expect(await counted([one, open])).toBe(1);
  });

  test.each<[string, CountRequest['groupBy'], RegExp]>([
    ['more than four keys', ['phase', 'area', 'mode', 'origin', 'actor'], /at most 4/u],
    ['a key twice', ['phase', 'phase'], /twice/u],
  ])('refuses %s', async (_name, groupBy, message) => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(() => count(snapshot, { groupBy })).toThrow(message);
  });
});

const bare = {
  kind: 'finding',
  id: '',
  text: {},
  language: 'nl',
  evidence: { note: 'note', range: { start: 0, end: 1, line: 1 } },
  saidBy: [],
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: [],
  codes: [],
  restates: [],
  qualifies: [],
  contradicts: [],
  category: 'bottleneck',
  holders: [],
  phases: [],
  about: [],
  at: [],
  functions: [],
  targetGroups: [],
  answers: [],
  explains: [],
} as const satisfies Claim;

function noteOf(...claims: readonly Claim[]): readonly NoteRecord[] {
  return [
    {
      ...{ id: 'note', path: 'note.md', title: '', type: 'note', language: 'nl', hash: '' },
      claims,
      entities: [],
    },
  ];
}
