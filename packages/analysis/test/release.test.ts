import {
  areaOfRespondent,
  atLeast,
  releaseAnswers,
  releaseGroups,
  releaseTables,
  smallChanges,
  type ReleaseTable,
} from '@samenspel/analysis';
import type { Claim } from '@samenspel/claims';
import { snapshotOf } from '@samenspel/snapshot';
import {
  byAuthors,
  collaboration,
  finding,
  respondent,
  saidBy,
  sketch,
} from '@samenspel/synthetic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const people = (area: string, count: number) =>
  Array.from({ length: count }, (_, at) => respondent(`${area}-${String(at)}`, { areas: [area] }));

describe('a cell says', () => {
  test.each([
    ...([
      [0, 100, null],
      [4, 100, null],
      [5, 10, 5],
    ] as const),
    // Of nine members four would be left open.
    ...([
      [9, 9, null],
      [10, 14, 5],
      [10, 15, 10],
      [15, 15, 10],
    ] as const),
    ...([
      [60, 54, 20],
      [54, 55, 50],
      [400, 400, 50],
    ] as const),
  ])('of %i of %i members: at least %s', (speaking, members, said) => {
    expect(atLeast(speaking, members)).toBe(said);
  });
});

describe('groups of a release', () => {
  test('have ten members or more; the others are together, or in none', () => {
    const groups = releaseGroups(
      [...people('west', 12), ...people('oost', 9), ...people('noord', 3)],
      areaOfRespondent,
    );
    expect(groups.map(({ value, members }) => [value, members.length])).toEqual([
      ['west', 12],
      [null, 12],
    ]);
    expect(releaseGroups([...people('west', 12), ...people('oost', 9)], areaOfRespondent)).toEqual([
      {
        value: 'west',
        members: people('west', 12)
          .map(({ id }) => id)
          .sort(),
      },
    ]);
  });

  test('hold no groups of people, and nobody of two areas by one of them', () => {
    const some = people('west', 12).map((each, at) =>
      at === 0 ? { ...each, group: true } : at === 1 ? { ...each, areas: ['west', 'oost'] } : each,
    );
    expect(releaseGroups(some, areaOfRespondent).map(({ members }) => members.length)).toEqual([
      10,
    ]);
  });
});

describe('releases that follow each other', () => {
  /** Members written as `group:members`, each of whom says `a`, or what stands behind their name. */
  const members = (...groups: readonly string[]) =>
    new Map(
      groups.flatMap((written) => {
        const [group = '', all = ''] = written.split(':');
        return all
          .split(' ')
          .filter((each) => each !== '')
          .map((each) => {
            const [name = '', said = 'a'] = each.split('=');
            return [name, { group: group === 'rest' ? null : group, said }] as const;
          });
      }),
    );

  test.each<[string, readonly string[], readonly string[], readonly number[]]>([
    ['the same', ['west:a b'], ['west:a b'], []],
    ['one who came', ['west:a b'], ['west:a b c'], [1]],
    ['two who came for two who went', ['west:a b'], ['west:c d'], [2, 2]],
    ['five who came', ['west:a'], ['west:a b c d e f'], []],
    ['one who says something else', ['west:a b'], ['west:a=x b'], [1]],
    ['five who say something else', ['west:a b c d e'], ['west:a=x b=x c=x d=x e=x'], []],
    [
      'nine of the rest and one who came, as a group',
      ['rest:a b c d e f g h i'],
      ['west:a b c d e f g h i j'],
      [1],
    ],
    ['five who moved and one who came', ['west:a b c d e', 'oost:f'], ['oost:a b c d e f g'], [1]],
    ['three who left and two who came', ['west:a b c'], ['west:d e'], [3, 2]],
  ])('may change by nobody or by five and more who go one way: %s', (_, before, after, changed) => {
    const small = smallChanges(members(...before), members(...after));
    expect(small.map((change) => change.changed)).toEqual(changed);
  });
});

describe('tables of a release', () => {
  const respondents = [...people('west', 15), ...people('oost', 11)];
  const groups = releaseGroups(respondents, areaOfRespondent);
  const tablesOf = async (claims: readonly Claim[]) => {
    const snapshot = await snapshotOf(sketch({ entities: respondents, claims }));
    return releaseTables(groups, releaseAnswers(snapshot, groups));
  };
  const told = (tables: readonly ReleaseTable[]) =>
    tables.flatMap(({ property, rows }) =>
      rows.flatMap((row) =>
        row.atLeast.some((least) => least !== null)
          ? [[property, row.concept, ...row.atLeast]]
          : [],
      ),
    );
  const tie = (speaker: string, more = {}) =>
    collaboration('who:nurse with:church', { forms: ['referral'], ...saidBy(speaker), ...more });
  const some = (area: string, count: number, more = {}) =>
    Array.from({ length: count }, (_, at) => tie(`${area}-${String(at)}`, more));

  test('tell of broad concepts that enough members speak of, in the order of the groups', async () => {
    const claims = [...some('west', 11), ...some('oost', 6), ...some('oost', 4)];
    expect(groups.map(({ value }) => value)).toEqual(['oost', 'west']);
    expect(told(await tablesOf(claims))).toEqual([
      ['form', 'referral', 5, 10],
      ['mode', 'unspecified', 5, 10],
    ]);
  });

  test('count what respondents say is so, and no syntheses, wishes or what several may have said', async () => {
    const claims = [
      ...some('west', 15, { modality: 'wished' }),
      collaboration('who:nurse with:church', { forms: ['referral'], ...byAuthors }),
      tie('west-0', {
        saidBy: [{ type: 'respondent', ids: people('west', 15).map(({ id }) => id) }],
      }),
    ];
    expect(told(await tablesOf(claims))).toEqual([]);
  });

  test('have a row for every broad concept, whether anybody speaks of it or not', async () => {
    const none = await tablesOf([]);
    const all = await tablesOf(some('west', 15));
    const rows = (tables: readonly ReleaseTable[]) =>
      tables.map((table) => table.rows.map(({ concept }) => concept));
    expect(rows(all)).toEqual(rows(none));
    expect(none.map(({ property }) => property)).toContain('category');
  });

  test('stay as they are, byte for byte, when two members of a group exchange all that they said', async () => {
    const speaker = fc.constantFrom(...respondents.map(({ id }) => id));
    const claim = fc.oneof(
      fc
        .record({
          forms: fc.subarray(['referral', 'signal', 'feedback'] as const),
          phases: fc.subarray(['support', 'planning'] as const),
        })
        .map((more) => collaboration('who:nurse with:church', more)),
      fc.constantFrom('wish', 'bottleneck').map((category) => finding(category)),
    );
    const claims = fc.array(
      fc
        .tuple(claim, fc.array(speaker, { minLength: 1, maxLength: 12 }))
        .map(([one, ids]): Claim => ({ ...one, ...saidBy(...new Set(ids)) })),
      { maxLength: 40 },
    );
    const pair = fc
      .constantFrom(...groups)
      .chain(({ members }) => fc.tuple(fc.constantFrom(...members), fc.constantFrom(...members)));
    await fc.assert(
      fc.asyncProperty(claims, pair, async (given, [one, other]) => {
        const turned = (id: string) => (id === one ? other : id === other ? one : id);
        const exchanged = given.map((each) => ({
          ...each,
          saidBy: each.saidBy.map((sayer) =>
            sayer.type === 'respondent' ? { ...sayer, ids: sayer.ids.map(turned) } : sayer,
          ),
        }));
        expect(JSON.stringify(await tablesOf(exchanged))).toBe(
          JSON.stringify(await tablesOf(given)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
