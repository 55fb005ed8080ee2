import { matches, worldOf, type CountRequest, type GroupKey } from '@samenspel/claims';
import { count, snapshotOf } from '@samenspel/snapshot';
import { byAuthors, finding, respondent, saidBy, sketch } from '@samenspel/synthetic';
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

  test('groups are in the order of their schemes, what is not said last', async () => {
    const claims = [
      finding('bottleneck', { phases: ['support'] }),
      finding('bottleneck', { phases: ['reaching', 'evaluation'] }),
      finding('bottleneck'),
    ];
    const { groups } = count(await snapshotOf(sketch({ claims })), { groupBy: ['phase'] });
    expect(groups.map(({ key }) => key[0])).toEqual(['reaching', 'support', 'evaluation', null]);
  });

  /** A finding that repeats others, which are called by their positions from 1. */
  const repeating = (...restates: readonly string[]) => finding('bottleneck', { restates });

  test.each([
    ['two claims', [repeating(), repeating()], 2],
    ['one and what repeats it', [repeating(), repeating('1')], 1],
    ['one repeated by way of another', [repeating(), repeating('1'), repeating('2')], 1],
    ['two and what repeats both', [repeating(), repeating(), repeating('1', '2')], 2],
    ['what repeats something that is not there', [repeating('gone')], 1],
    ['two that repeat each other', [repeating('2'), repeating('1')], 1],
    ['what repeats itself', [repeating('1')], 1],
  ])('%s have as many distinct claims as they say', async (_name, claims, distinct) => {
    const snapshot = await snapshotOf(sketch({ claims }));
    expect(count(snapshot, { groupBy: [] }).total.distinctClaims).toBe(distinct);
  });

  test('what repeats a claim that the filter leaves out counts', async () => {
    const claims = [repeating(), { ...repeating('1'), ...byAuthors }];
    const snapshot = await snapshotOf(sketch({ claims }));
    const filter = { property: 'sayer', in: ['authors'] } as const;
    expect(count(snapshot, { filter, groupBy: [] }).total.distinctClaims).toBe(1);
    const { total, groups } = count(snapshot, { groupBy: ['sayer'] });
    expect(total.distinctClaims).toBe(1);
    expect(groups.map(({ distinctClaims }) => distinctClaims)).toEqual([1, 1]);
  });

  const open = { type: 'respondent', ids: ['one', 'two'] } as const;
  const sure = { type: 'respondent', ids: ['one'] } as const;

  test.each([
    ['it is open who says it', [open], 0],
    ['one says it', [sure], 1],
    ['one says it and it is open who else', [sure, open], 1],
  ] as const)('where %s, %j counts %d respondents', async (_name, sayers, respondents) => {
    const claims = [finding('bottleneck', { saidBy: sayers })];
    const { total } = count(await snapshotOf(sketch({ claims })), { groupBy: [] });
    expect(total.respondents).toBe(respondents);
  });

  test('groups of respondents are counted apart from single ones', async () => {
    const entities = [respondent('all', { group: true })];
    const claims = [
      finding('bottleneck', saidBy('all', 'one')),
      finding('bottleneck', saidBy('one')),
    ];
    const { total } = count(await snapshotOf(sketch({ entities, claims })), { groupBy: [] });
    expect(total).toMatchObject({ respondents: 1, respondentGroups: 1 });
  });

  test.each<[string, CountRequest['groupBy'], RegExp]>([
    ['more than four keys', ['phase', 'area', 'mode', 'origin', 'actor'], /at most 4/u],
    ['a key twice', ['phase', 'phase'], /twice/u],
  ])('refuses %s', async (_name, groupBy, message) => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(() => count(snapshot, { groupBy })).toThrow(message);
  });
});
