import type { Store } from '@samenspel/store';
import fc from 'fast-check';
import { isEnumType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, dataOf, schema } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

const tally =
  'tally { claims distinctClaims respondents respondentGroups origins { origin claims } }';

describe('a tally', () => {
  test('tells respondents and origins, and what only repeats', async () => {
    const query = `{ collaborations(filter: { form: { in: [REFERRAL] } }) { totalCount ${tally} } }`;
    expect(await dataOf(store, query)).toEqual({
      collaborations: {
        totalCount: 2,
        tally: {
          claims: 2,
          distinctClaims: 1,
          respondents: 1,
          respondentGroups: 0,
          origins: [
            { origin: 'RESPONDENT', claims: 1 },
            { origin: 'AREA_SYNTHESIS', claims: 1 },
          ],
        },
      },
    });
  });

  test('counts nobody for certain where it is open who says it, and a group as a group', async () => {
    const query = `{
      open: collaborations(filter: { channel: { in: [PHONE] } }) { tally { claims respondents } }
      group: findings(filter: { category: { in: [CONDITION] } }) { tally { claims respondents respondentGroups } }
    }`;
    expect(await dataOf(store, query)).toEqual({
      open: { tally: { claims: 1, respondents: 0 } },
      group: { tally: { claims: 2, respondents: 0, respondentGroups: 1 } },
    });
  });
});

describe('groups', () => {
  test('nest, with a label, a tally and claims each', async () => {
    const query = `{
      findings(filter: { function: { exists: true } }) {
        groups(by: [AREA, FUNCTION]) {
          value { label name node { __typename } } tally { claims }
          groups { key value { label name node { __typename } } tally { respondents } claims(first: 5) { text } }
        }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      findings: {
        groups: [
          {
            value: {
              label: 'Hill Quarter',
              name: expect.stringMatching(/^area_/u) as string,
              node: { __typename: 'Area' },
            },
            tally: { claims: 1 },
            groups: [
              {
                key: 'FUNCTION',
                value: { label: 'signalling', name: 'signalling', node: { __typename: 'Concept' } },
                tally: { respondents: 1 },
                claims: [{ text: 'The church sees who stays away.' }],
              },
            ],
          },
          {
            value: {
              label: 'Harbour Quarter',
              name: expect.stringMatching(/^area_/u) as string,
              node: { __typename: 'Area' },
            },
            tally: { claims: 1 },
            groups: [
              {
                key: 'FUNCTION',
                value: { label: 'guiding', name: 'guiding', node: { __typename: 'Concept' } },
                tally: { respondents: 1 },
                claims: [{ text: 'De Kade guides people.' }],
              },
            ],
          },
        ],
      },
    });
  });

  test('keep what is not said as a group without a value', async () => {
    const query = '{ collaborations { groups(by: [STANCE]) { value { name } tally { claims } } } }';
    expect(await dataOf(store, query)).toEqual({
      collaborations: {
        groups: [
          { value: { name: 'positive' }, tally: { claims: 1 } },
          { value: { name: 'mixed' }, tally: { claims: 1 } },
          { value: null, tally: { claims: 6 } },
        ],
      },
    });
  });

  const type = schema.getType('GroupKey');
  const keys = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

  test('give as many claims as they count, whatever they are grouped by', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 }),
        async (by) => {
          const level = (depth: number): string =>
            depth === 0
              ? ''
              : `groups { tally { claims } claims(first: 100) { id } ${level(depth - 1)} }`;
          const query = `{ claims { groups(by: [${by.join(', ')}]) { tally { claims } claims(first: 100) { id } ${level(by.length - 1)} } } }`;
          const { claims } = (await dataOf(store, query)) as { claims: { groups: Group[] } };
          for (const group of all(claims.groups))
            expect(group.claims).toHaveLength(group.tally.claims);
        },
      ),
      { numRuns: 60 },
    );
  });

  interface Group {
    readonly tally: { readonly claims: number };
    readonly claims: readonly unknown[];
    readonly groups?: readonly Group[];
  }
  function all(groups: readonly Group[]): readonly Group[] {
    return groups.flatMap((group) => [group, ...all(group.groups ?? [])]);
  }

  test.each([
    ['findings { groups(by: [MODE]) { tally { claims } } }', 'BAD_ARGUMENT'],
    ['findings { groups(by: [ACTOR_KIND]) { tally { claims } } }', 'BAD_ARGUMENT'],
    ['claims { groups(by: [KIND, AREA, PHASE, MODE, FORM]) { tally { claims } } }', 'INVALID'],
    ['claims { groups(by: [KIND, KIND]) { tally { claims } } }', 'INVALID'],
  ])('refuse %s as %s', async (field, code) => {
    const { errors } = await answerOf(store, `{ ${field} }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

test('counts make a table', async () => {
  const query = `{
    counts(kind: COLLABORATION, groupBy: [MODE, ACTOR_TOP_KIND], filter: { phase: { in: [REACHING] } }) {
      total { claims distinctClaims }
      rows { values { key name label } tally { claims } }
      version { epoch number }
    }
  }`;
  const { counts } = (await dataOf(store, query)) as { counts: { rows: unknown[] } };
  expect(counts).toMatchObject({
    total: { claims: 4, distinctClaims: 3 },
    version: { epoch: expect.any(String) as string, number: 1 },
  });
  const key = (mode: string, kind: string) => [
    expect.objectContaining({ key: 'MODE', name: mode }) as unknown,
    expect.objectContaining({ key: 'ACTOR_TOP_KIND', name: kind }) as unknown,
  ];
  expect(counts.rows).toEqual([
    { values: key('direct', 'formal'), tally: { claims: 2 } },
    { values: key('direct', 'informal'), tally: { claims: 2 } },
    { values: key('via', 'formal'), tally: { claims: 2 } },
    { values: key('via', 'informal'), tally: { claims: 2 } },
  ]);
});
