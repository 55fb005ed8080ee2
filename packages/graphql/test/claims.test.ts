import type { Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, dataOf } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

describe('a collaboration', () => {
  test('leads to its participants, intermediaries, evidence and sayers', async () => {
    const query = `{
      collaborations(filter: { mode: { in: [VIA] }, origin: { in: [RESPONDENT] } }) {
        totalCount
        nodes {
          text original originalLanguage rendering mode forms phases together
          participants { part anonymous actor { label kind { name label } granularity role { label } } }
          via { actors { label } } intermediaries { label }
          quantifier { value of { label } }
          areas { label }
          evidence { note { title path } block range { line start end } document { title label } locator cited }
          saidBy { type openWhich respondents { label roles { label employer { label } } } }
          perspective origin modality certainty
        }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      collaborations: {
        totalCount: 1,
        nodes: [
          {
            text: 'Reaches neighbours through the coordinator.',
            original: 'Bereikt buren via de coördinator.',
            originalLanguage: 'NL',
            rendering: 'Reaches neighbours through the coordinator.',
            mode: 'VIA',
            forms: ['SIGNAL'],
            phases: ['REACHING'],
            together: false,
            participants: [
              {
                part: 'WHO',
                anonymous: false,
                actor: {
                  label: 'social worker',
                  kind: { name: 'social-worker', label: 'social worker' },
                  granularity: 'ROLE_IN_AREA',
                  role: { label: 'social worker' },
                },
              },
              {
                part: 'WITH',
                anonymous: false,
                actor: {
                  label: 'neighbours',
                  kind: { name: 'neighbours', label: 'neighbours' },
                  granularity: 'CATEGORY',
                  role: null,
                },
              },
            ],
            via: [{ actors: [{ label: 'volunteer coordinator' }] }],
            intermediaries: [{ label: 'volunteer coordinator' }],
            quantifier: { value: 'SOME', of: { label: 'neighbours' } },
            areas: [{ label: 'Harbour Quarter' }],
            evidence: {
              note: { title: 'Gesprekken', path: 'gesprekken.md' },
              block: 'via',
              range: { line: 2, start: 200, end: 260 },
              document: { title: 'Twee buurten', label: 'report' },
              locator: '1 Samenwerking',
              cited: null,
            },
            saidBy: [
              {
                type: 'RESPONDENT',
                openWhich: false,
                respondents: [
                  { label: 'worker 1', roles: [{ label: 'social worker', employer: null }] },
                ],
              },
            ],
            perspective: 'PROFESSIONAL',
            origin: 'RESPONDENT',
            modality: 'ACTUAL',
            certainty: 'CERTAIN',
          },
        ],
      },
    });
  });

  test('keeps open which of two respondents says it', async () => {
    const query = `{
      collaborations(filter: { channel: { in: [PHONE] } }) {
        nodes { saidBy { openWhich respondents { label } } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      collaborations: {
        nodes: [
          {
            saidBy: [
              { openWhich: true, respondents: [{ label: 'nurse 1' }, { label: 'worker 1' }] },
            ],
          },
        ],
      },
    });
  });

  test('tells how often in words and in figures', async () => {
    const query = `{
      collaborations(filter: { frequency: { in: ["2/week"] } }) {
        nodes { frequency { word times per unit label } }
      }
    }`;
    expect(await dataOf(store, query, { language: 'nl' })).toEqual({
      collaborations: {
        nodes: [
          { frequency: { word: null, times: 2, per: 1, unit: 'WEEK', label: '2 × per week' } },
        ],
      },
    });
  });

  test('leads to what it qualifies and to what repeats it, both ways', async () => {
    const query = `{
      claims(filter: { form: { in: [REFERRAL] }, restatement: false }) {
        nodes {
          restates { id } restatedBy { text origin } qualifiedBy { text } contradictedBy { id }
        }
      }
      collaborations(filter: { mode: { in: [ABSENT] } }) { nodes { qualifies { text } } }
    }`;
    expect(await dataOf(store, query)).toEqual({
      claims: {
        nodes: [
          {
            restates: [],
            restatedBy: [{ text: 'The nurse refers, they sum up.', origin: 'AREA_SYNTHESIS' }],
            qualifiedBy: [{ text: 'Never evaluates with neighbours.' }],
            contradictedBy: [],
          },
        ],
      },
      collaborations: { nodes: [{ qualifies: [{ text: 'Refers residents to De Kade.' }] }] },
    });
  });
});

describe('findings, positions, placements and indicators', () => {
  test('a finding says more precisely what it is, and what it answers', async () => {
    const query = `{
      findings(filter: { category: { in: [INTERVENTION] } }) {
        nodes {
          category concept { name scheme { name } }
          answers { __typename ... on Claim { text } ... on Concept { name } }
        }
      }
      answered: findings(filter: { concept: { in: ["onbekendheid"] } }) {
        nodes { answeredBy { text } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      findings: {
        nodes: [
          {
            category: 'INTERVENTION',
            concept: {
              name: 'organised-acquaintance',
              scheme: { name: 'intervention' },
            },
            answers: [
              { __typename: 'Finding', text: 'They do not know each other.' },
              { __typename: 'Concept', name: 'unfamiliarity' },
            ],
          },
        ],
      },
      answered: { nodes: [{ answeredBy: [{ text: 'Getting to know each other helps.' }] }] },
    });
  });

  test('a position is on a proposition', async () => {
    const query = `{
      positions(filter: { position: { in: [DISAGREE] } }) {
        nodes { position text inferred proposition { label number instrument { name } } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      positions: {
        nodes: [
          {
            position: 'DISAGREE',
            text: 'The neighbourhood can do it, too.',
            inferred: false,
            proposition: {
              label: 'the professional stays responsible',
              number: 1,
              instrument: { name: 'statements' },
            },
          },
        ],
      },
    });
  });

  test('a placement places actors on a criterion', async () => {
    const query = `{
      placements {
        nodes { placed { label } criteria { name } value { answer negated concept { name } text } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      placements: {
        nodes: [
          {
            placed: [{ label: 'De Kade' }],
            criteria: [{ name: 'paid' }],
            value: { answer: 'NO', negated: false, concept: null, text: 'no' },
          },
        ],
      },
    });
  });

  test('an indicator value stands against its reference', async () => {
    const query = `{
      indicators(filter: { indicator: { in: ["very-lonely"] } }) {
        nodes {
          indicator { name } areas { label } measurement { value unit approximate text }
          referenceArea { label } referenceMeasurement { text } compared difference { value }
        }
      }
    }`;
    expect(await dataOf(store, query, { language: 'nl' })).toEqual({
      indicators: {
        nodes: [
          {
            indicator: { name: 'very-lonely' },
            areas: [{ label: 'Havenbuurt' }],
            measurement: { value: 17.2, unit: '%', approximate: true, text: '± 17,2 %' },
            referenceArea: { label: 'Stad' },
            referenceMeasurement: { text: '11 %' },
            compared: 'HIGHER',
            difference: null,
          },
        ],
      },
    });
  });
});

describe('filters', () => {
  test.each([
    ['a value of a closed scheme', '{ phase: { in: [PLANNING] } }', 2],
    ['one of several values', '{ phase: { in: [PLANNING, SUPPORT] } }', 3],
    ['none of some values', '{ mode: { not: [DIRECT, VIA] } }', 2],
    ['what is said at all', '{ stance: { exists: true } }', 2],
    ['what is not said', '{ stance: { exists: false }, form: { exists: false } }', 2],
    ['an area by its label', '{ area: { in: ["Bergwijk"] } }', 2],
    ['an area with those within', '{ area: { in: ["City"], includeNarrower: true } }', 8],
    ['an area without those within', '{ area: { in: ["City"] } }', 0],
    ['a code with narrower ones', '{ code: { in: ["vertrouwen"], includeNarrower: true } }', 1],
    ['a participant by alias', '{ participant: { actor: { id: ["wijkzuster"] } } }', 6],
    [
      'a participant in a part',
      '{ participant: { actor: { kind: ["informal"] }, parts: [TO] } }',
      2,
    ],
    ['an intermediary', '{ via: { kind: ["volunteer coordinator"] } }', 1],
    ['both sides', '{ between: [{ kind: ["formal"] }, { kind: ["faith-community"] }] }', 2],
    ['how many take part', '{ participants: { min: 3 } }', 1],
    ['what repeats nothing', '{ restatement: false }', 7],
    ['whom it is said by', '{ respondent: { in: ["nurse 1"] } }', 3],
    ['what sort of sayer', '{ sayer: { in: [AUTHORS] } }', 2],
    ['some of several', '{ or: [{ mode: { in: [ABSENT] } }, { mode: { in: [PARALLEL] } }] }', 2],
    ['all of several', '{ and: [{ mode: { in: [DIRECT] } }, { phase: { in: [REACHING] } }] }', 2],
    ['what is not so', '{ not: { mode: { in: [DIRECT] } } }', 4],
    ['an alternative that asks nothing', '{ or: [{}] }', 8],
  ])('keep by %s', async (_name, filter, count) => {
    const query = `{ collaborations(filter: ${filter}) { totalCount } }`;
    expect(await dataOf(store, query)).toEqual({ collaborations: { totalCount: count } });
  });

  test.each([
    ['whom a finding is about, by kind', '{ about: { actor: { kind: ["informal"] } } }', 2],
    ['whom a finding is about', '{ about: { in: ["De Kade"] } }', 1],
    ['what a finding is more precisely', '{ concept: { in: ["guiding"] } }', 1],
    ['a concept that they answer', '{ answers: { in: ["us-them-source/unfamiliarity"] } }', 1],
    ['a concept that they answer, by its label', '{ answers: { in: ["onbekendheid"] } }', 1],
    ['a function by its Dutch label', '{ function: { in: ["signaleren"] } }', 1],
  ])('keep findings by %s', async (_name, filter, count) => {
    const query = `{ findings(filter: ${filter}) { totalCount } }`;
    expect(await dataOf(store, query)).toEqual({ findings: { totalCount: count } });
  });

  test.each([
    ['{ area: { in: ["Bergwik"] } }', 'NOT_FOUND', 'Did you mean "bergwijk"?'],
    ['{ function: { in: ["signalin"] } }', 'NOT_FOUND', 'Did you mean "signalling"?'],
    ['{ participant: { actor: { kind: ["informl"] } } }', 'NOT_FOUND', 'Did you mean "informal"?'],
    ['{ between: [{ kind: ["formal"] }] }', 'BAD_FILTER', undefined],
    [
      '{ not: { not: { not: { not: { not: { not: { not: { not: { restatement: true } } } } } } } } }',
      'BAD_FILTER',
      undefined,
    ],
  ])('refuse %s as %s', async (filter, code, hint) => {
    const { errors } = await answerOf(
      store,
      `{ collaborations(filter: ${filter}) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe(code);
    if (hint !== undefined) expect(errors?.[0]?.extensions.hint).toContain(hint);
  });

  test('take the id of a claim that is answered', async () => {
    const { findings } = (await dataOf(
      store,
      '{ findings(filter: { concept: { in: ["unfamiliarity"] } }) { nodes { id } } }',
    )) as { findings: { nodes: { id: string }[] } };
    const query =
      'query ($id: Reference!) { findings(filter: { answers: { in: [$id] } }) { nodes { text } } }';
    expect(await dataOf(store, query, { variables: { id: findings.nodes[0]?.id } })).toEqual({
      findings: { nodes: [{ text: 'Getting to know each other helps.' }] },
    });
  });

  test('take the ids that answers give', async () => {
    const { areas } = (await dataOf(store, '{ areas { nodes { id label } } }')) as {
      areas: { nodes: { id: string; label: string }[] };
    };
    const hill = areas.nodes.find(({ label }) => label === 'Hill Quarter')?.id;
    const query =
      'query ($area: Reference!) { collaborations(filter: { area: { in: [$area] } }) { totalCount } }';
    expect(await dataOf(store, query, { variables: { area: hill } })).toEqual({
      collaborations: { totalCount: 2 },
    });
  });
});

describe('order and pages', () => {
  test.each([
    [
      'the number of participants',
      '{ by: PARTNERS, direction: DESCENDING }',
      'Sit around the table every month.',
    ],
    [
      'a property in the order of its scheme',
      '{ by: PHASE, direction: DESCENDING }',
      'Never evaluates with neighbours.',
    ],
    ['the place in the sources', '{ by: SOURCE }', 'Refers residents to De Kade.'],
  ])('claims come in the order of %s', async (_name, orderBy, text) => {
    const query = `{ collaborations(orderBy: ${orderBy}, first: 1) { nodes { text } } }`;
    expect(await dataOf(store, query)).toEqual({ collaborations: { nodes: [{ text }] } });
  });

  test('pages forward and backward make up the whole, in the same order', async () => {
    const all = await pages('first: 50');
    const forward: string[] = [];
    for (let after = ''; ;) {
      const page = await pages(`first: 3${after}`);
      forward.push(...page.texts);
      if (!page.hasNextPage) break;
      after = `, after: "${String(page.endCursor)}"`;
    }
    expect(forward).toEqual(all.texts);
    const backward: string[] = [];
    for (let before = ''; ;) {
      const page = await pages(`last: 3${before}`);
      backward.unshift(...page.texts);
      if (!page.hasPreviousPage) break;
      before = `, before: "${String(page.startCursor)}"`;
    }
    expect(backward).toEqual(all.texts);
  });

  test.each([
    ['collaborations(after: "elsewhere")', 'BAD_CURSOR'],
    ['findings(orderBy: { by: MODE })', 'BAD_ARGUMENT'],
  ])('refuse %s as %s', async (field, code) => {
    const { errors } = await answerOf(store, `{ ${field} { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  async function pages(args: string) {
    const query = `{
      collaborations(orderBy: { by: PHASE }, ${args}) {
        nodes { text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const { collaborations } = (await dataOf(store, query)) as {
      collaborations: {
        nodes: { text: string }[];
        pageInfo: {
          hasNextPage: boolean;
          hasPreviousPage: boolean;
          startCursor: string | null;
          endCursor: string | null;
        };
      };
    };
    return { texts: collaborations.nodes.map(({ text }) => text), ...collaborations.pageInfo };
  }
});
