import type { Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, dataOf } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

const partner = '{ actor { label } tally { claims respondents } claims { text } }';

describe('whoWorksWith', () => {
  test('tells the partners of an actor by how claims relate them', async () => {
    const query = `{
      whoWorksWith(actor: "district nurse") {
        actor { label granularity }
        direct ${partner} unspecified ${partner} through ${partner} sideBySide ${partner} absent ${partner}
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      whoWorksWith: {
        actor: { label: 'district nurse', granularity: 'ROLE' },
        direct: [
          {
            actor: { label: 'De Kade' },
            tally: { claims: 2, respondents: 2 },
            claims: [
              { text: 'Refers residents to De Kade.' },
              { text: 'Sit around the table every month.' },
            ],
          },
          {
            actor: { label: 'volunteer coordinator' },
            tally: { claims: 1, respondents: 1 },
            claims: [{ text: 'Sit around the table every month.' }],
          },
        ],
        unspecified: [],
        through: [],
        sideBySide: [
          {
            actor: { label: 'Berg Church' },
            tally: { claims: 1, respondents: 1 },
            claims: [{ text: 'Works beside the church, without contact.' }],
          },
        ],
        absent: [
          {
            actor: { label: 'neighbours' },
            tally: { claims: 1, respondents: 1 },
            claims: [{ text: 'Never evaluates with neighbours.' }],
          },
        ],
      },
    });
  });

  test.each([
    ['the area', 'area: ["Bergwijk"]', []],
    ['the phase', 'phase: [PLANNING]', ['volunteer coordinator', 'De Kade']],
    ['a filter', 'filter: { form: { in: [REFERRAL] } }', ['De Kade']],
  ])('counts only what is on %s', async (_name, argument, labels) => {
    const query = `{ whoWorksWith(actor: "wijkzuster", ${argument}) { direct { actor { label } } } }`;
    expect(await dataOf(store, query)).toEqual({
      whoWorksWith: { direct: labels.map((label) => ({ actor: { label } })) },
    });
  });

  test('counts what respondents say, and syntheses when asked', async () => {
    const query = (args: string) => `{
      whoWorksWith(actor: "wijkzuster"${args}) {
        through { actor { label } claims { text intermediaries { label } } } intermediaries { actor { label } }
      }
    }`;
    expect(await dataOf(store, query(''))).toEqual({
      whoWorksWith: { through: [], intermediaries: [] },
    });
    expect(await dataOf(store, query(', origins: [AREA_SYNTHESIS]'))).toEqual({
      whoWorksWith: {
        through: [
          {
            actor: { label: 'Berg Church' },
            claims: [
              {
                text: 'The community worker links to the church.',
                intermediaries: [{ label: 'community worker' }],
              },
            ],
          },
        ],
        intermediaries: [{ actor: { label: 'community worker' } }],
      },
    });
  });

  test('goes on from the partners over contacts', async () => {
    const query = `{
      whoWorksWith(actor: "social worker", depth: 2) {
        further { actor { label } distance through { label } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      whoWorksWith: {
        further: [
          {
            actor: { label: 'volunteer coordinator' },
            distance: 2,
            through: [{ label: 'De Kade' }],
          },
          { actor: { label: 'district nurse' }, distance: 2, through: [{ label: 'De Kade' }] },
        ],
      },
    });
  });

  test.each([
    ['whoWorksWith(actor: "wijkverpleger") { direct { actor { id } } }', 'NOT_FOUND'],
    ['whoWorksWith(actor: "De Kade", depth: 9) { direct { actor { id } } }', 'INVALID'],
    ['between(between: [{ kind: ["formal"] }]) { direct { one { id } } }', 'BAD_FILTER'],
    ['paths(from: "De Kade", to: "De Kade", maxLength: 11) { more }', 'INVALID'],
  ])('refuses %s as %s', async (field, code) => {
    const { errors } = await answerOf(store, `{ ${field} }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('between', () => {
  test('tells the pairs between two sorts of actors, and through whom they are in contact', async () => {
    const pair =
      '{ one { label } other { label } intermediaries { label } tally { claims } claims { text } }';
    const query = `{
      between(between: [{ kind: ["formal"] }, { kind: ["informal"] }], phase: [REACHING], origins: []) {
        direct ${pair} through ${pair}
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      between: {
        direct: [
          {
            one: { label: 'district nurse' },
            other: { label: 'De Kade' },
            intermediaries: [],
            tally: { claims: 2 },
            claims: [
              { text: 'Refers residents to De Kade.' },
              { text: 'The nurse refers, they sum up.' },
            ],
          },
        ],
        through: [
          {
            one: { label: 'social worker' },
            other: { label: 'neighbours' },
            intermediaries: [{ label: 'volunteer coordinator' }],
            tally: { claims: 1 },
            claims: [{ text: 'Reaches neighbours through the coordinator.' }],
          },
          {
            one: { label: 'district nurse' },
            other: { label: 'Berg Church' },
            intermediaries: [{ label: 'community worker' }],
            tally: { claims: 1 },
            claims: [{ text: 'The community worker links to the church.' }],
          },
        ],
      },
    });
  });
});

describe('mixing', () => {
  test('counts claims and respondents between sorts of actors, apart by mode', async () => {
    const query = `{
      mixing(rows: ACTOR_KIND, columns: ACTOR_TOP_KIND, area: ["Bergwijk"]) {
        counted { claims }
        cells {
          row { name label } column { name } contact { claims respondents } modes { mode tally { claims } }
          claims(first: 1) { text }
        }
      }
    }`;
    const cell = (row: string, label: string, column: string) => ({
      row: { name: row, label },
      column: { name: column },
      contact: { claims: 0, respondents: 0 },
      modes: [{ mode: 'PARALLEL', tally: { claims: 1 } }],
      claims: [{ text: 'Works beside the church, without contact.' }],
    });
    expect(await dataOf(store, query)).toEqual({
      mixing: {
        counted: { claims: 1 },
        cells: [
          cell('district-nurse', 'district nurse', 'informal'),
          cell('faith-community', 'faith community', 'formal'),
        ],
      },
    });
  });
});

describe('mixing per value of a property', () => {
  test('gives the cells of each value', async () => {
    const query = `{
      mixing(rows: ACTOR_TOP_KIND, columns: ACTOR_TOP_KIND, per: MODE, filter: { mode: { in: [DIRECT, VIA] } }) {
        cells { per { name } row { name } column { name } modes { tally { claims } } claims(first: 9) { mode } }
      }
    }`;
    const cell = (mode: string, row: string, column: string, claims: number) => ({
      ...{ per: { name: mode }, row: { name: row }, column: { name: column } },
      modes: [{ tally: { claims } }],
      claims: Array.from({ length: claims }, () => ({ mode: mode.toUpperCase() })),
    });
    expect(await dataOf(store, query)).toEqual({
      mixing: {
        cells: [
          cell('direct', 'formal', 'informal', 3),
          cell('direct', 'informal', 'formal', 3),
          cell('direct', 'informal', 'informal', 1),
          cell('via', 'formal', 'informal', 1),
          cell('via', 'informal', 'formal', 1),
        ],
      },
    });
  });

  test('is of properties of claims, not of actors', async () => {
    const { errors } = await answerOf(store, '{ mixing(per: EMPLOYER) { counted { claims } } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_ARGUMENT' } });
  });
});

describe('paths', () => {
  test('lead from one actor to another, with the claims that make each step', async () => {
    const query = `{
      paths(from: "social worker", to: "district nurse") {
        more paths { length steps { from { label } to { label } named { text } asIntermediary { text } } }
      }
    }`;
    expect(await dataOf(store, query)).toEqual({
      paths: {
        more: false,
        paths: [
          {
            length: 2,
            steps: [
              {
                from: { label: 'social worker' },
                to: { label: 'De Kade' },
                named: [{ text: 'One of the two phones De Kade.' }],
                asIntermediary: [],
              },
              {
                from: { label: 'De Kade' },
                to: { label: 'district nurse' },
                named: [
                  { text: 'Refers residents to De Kade.' },
                  { text: 'Sit around the table every month.' },
                ],
                asIntermediary: [],
              },
            ],
          },
        ],
      },
    });
  });
});

test('actors come by how many partners they have', async () => {
  const query =
    '{ actors(orderBy: PARTNERS, first: 2) { nodes { label degree { partners direct mediated ties } } } }';
  expect(await dataOf(store, query)).toEqual({
    actors: {
      nodes: [
        { label: 'De Kade', degree: { partners: 3, direct: 3, mediated: 0, ties: 3 } },
        { label: 'district nurse', degree: { partners: 2, direct: 2, mediated: 0, ties: 2 } },
      ],
    },
  });
});

test('a name that others hold is told those', async () => {
  const { errors } = await answerOf(store, '{ whoWorksWith(actor: "coord") { actor { id } } }');
  expect(errors?.[0]?.extensions.hint).toBe(
    'Did you mean "volunteer coordinator" or "vrijwilligerscoordinator"?',
  );
});
