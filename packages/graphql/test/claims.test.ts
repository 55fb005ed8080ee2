import type { Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from './ask.ts';
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
      collaborations(filter: { frequency: { in: ["2-3/week"] } }) {
        nodes { frequency { word times upper per unit label } }
      }
    }`;
    expect(await dataOf(store, query, { language: 'nl' })).toEqual({
      collaborations: {
        nodes: [
          {
            frequency: {
              ...{ word: null, times: 2, upper: 3, per: 1, unit: 'WEEK' },
              label: '2–3 × per week',
            },
          },
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
