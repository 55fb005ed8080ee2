import type { Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

test('the phases come in their order, each with what is said of it', async () => {
  const query = `{
    phases(filter: { area: { in: ["Havenbuurt"] } }) {
      phase concept { notation label } tally { claims }
      findings(filter: { category: { in: [BOTTLENECK, REASON_NOT] } }) { totalCount nodes { text } }
      collaborations { groups(by: [MODE]) { value { name } tally { claims } } }
    }
  }`;
  const { phases } = (await dataOf(store, query)) as { phases: unknown[] };
  expect(phases).toHaveLength(8);
  expect(phases[0]).toEqual({
    phase: 'REACHING',
    concept: { notation: '1', label: 'reaching' },
    tally: { claims: 5 },
    findings: { totalCount: 1, nodes: [{ text: 'There is too little time to phone.' }] },
    collaborations: {
      groups: [
        { value: { name: 'direct' }, tally: { claims: 2 } },
        { value: { name: 'via' }, tally: { claims: 1 } },
      ],
    },
  });
  expect(phases[1]).toMatchObject({ phase: 'ASSESSMENT', tally: { claims: 0 } });
});

test('areas stand side by side in the order asked, with the end states that are held', async () => {
  const query = `{
    compareAreas(areas: ["Hill Quarter", "Havenbuurt"], about: [FUNCTION]) {
      area { label } tally { claims }
      endStates { value { name } claims { text origin } }
      findings { nodes { text } }
      indicators { totalCount }
    }
  }`;
  expect(await dataOf(store, query)).toEqual({
    compareAreas: [
      {
        area: { label: 'Hill Quarter' },
        tally: { claims: 4 },
        endStates: [
          {
            value: { name: 'civil-society' },
            claims: [{ text: 'Residents in charge.', origin: 'AREA_SYNTHESIS' }],
          },
        ],
        findings: { nodes: [{ text: 'The church sees who stays away.' }] },
        indicators: { totalCount: 0 },
      },
      {
        area: { label: 'Harbour Quarter' },
        tally: { claims: 19 },
        endStates: [
          {
            value: { name: 'accessibility' },
            claims: [{ text: 'An accessible neighbourhood.', origin: 'AREA_SYNTHESIS' }],
          },
        ],
        findings: { nodes: [{ text: 'De Kade guides people.' }] },
        indicators: { totalCount: 2 },
      },
    ],
  });
});

describe('search', () => {
  test('finds claims and entities in either language, with what was found marked', async () => {
    const query = `{
      search(text: "kade") {
        total
        hits { node { __typename ... on Claim { text } ... on Entity { label } } highlights { text found } }
      }
    }`;
    const { search } = (await dataOf(store, query)) as {
      search: {
        total: number;
        hits: { node: { __typename: string }; highlights: { text: string; found: boolean }[] }[];
      };
    };
    expect(search.total).toBe(search.hits.length);
    expect(new Set(search.hits.map(({ node }) => node.__typename))).toEqual(
      new Set(['Actor', 'Collaboration', 'Finding', 'Placement']),
    );
    for (const { highlights } of search.hits) {
      expect(highlights.filter(({ found }) => found).map(({ text }) => text)).toContain('Kade');
    }
  });

  test('goes on after so many hits', async () => {
    const query = (args: string) => `{ search(text: "kade", ${args}) { hits { node { id } } } }`;
    const hits = async (args: string) => {
      const { search } = (await dataOf(store, query(args))) as { search: { hits: unknown[] } };
      return search.hits;
    };
    expect([...(await hits('first: 2')), ...(await hits('first: 20, offset: 2'))]).toEqual(
      await hits('first: 22'),
    );
  });
});
