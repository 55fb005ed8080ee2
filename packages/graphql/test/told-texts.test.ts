import type { Claim, Entity, NoteRecord } from '@samenspel/claims';
import { createContext, requiredRole, type Role } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import { execute, isEnumType, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { toldTexts } from '../src/access/told-text.ts';
import { schema } from './ask.ts';
import { claims, interviewNote } from './study/claims.ts';
import { entities } from './study/entities.ts';
import {
  notesOfTwoNeighbourhoods,
  storeWith,
  twoNeighbourhoods,
} from './study/two-neighbourhoods.ts';

/** Words that are only in names and ids that an analyst may not know. */
const canaries = /kees|kanarie|\bR7\b|piet|papegaai|blok-merel|jan-jansen|gesprekken/iu;

const secretNote = 'interviews/gesprek-piet-papegaai';

const note = (id: string, more: Partial<NoteRecord>): NoteRecord => ({
  ...{ id, path: `${id}.md`, title: id, type: 'interview', language: 'nl', hash: id },
  ...{ claims: [], entities: [] },
  ...more,
});

const kees: Entity = {
  ...{ type: 'respondent', id: 'kees-kanarie', note: 'respondenten/kees-kanarie' },
  ...{ label: { nl: 'R7', en: 'R7' }, aliases: ['Kees Kanarie'] },
  ...{ roles: [], areas: [], members: [], group: false },
};
const volunteer: Entity = {
  ...{ type: 'actor', id: 'jan-jansen', note: 'partijen/jan-jansen' },
  ...{ label: { nl: 'vrijwilliger 12', en: 'volunteer 12' }, aliases: [] },
  ...{ granularity: 'instance', areas: [], parents: [], functions: [], targetGroups: [] },
};

const texts = {
  nl: 'Volgens [[Kees Kanarie]], kees-kanarie en [[R7|die ene]] werkt [[jan-jansen]] met [[De Kade|de huiskamer]]; zie [[Gesprek Piet Papegaai#^blok-merel]].',
  en: 'R7 says so in [[gesprek-piet-papegaai|that talk]], and Kees  Kanarie wishes it.',
};
const told = {
  nl: 'Volgens iemand, iemand en iemand werkt vrijwilliger 12 met de huiskamer; zie iemand.',
  en: 'somebody says so in somebody, and somebody wishes it.',
};

function secretClaim(claim: Claim, block: string, more: Partial<Claim> = {}): Claim {
  const id = `${secretNote}#^${block}`;
  const evidence = { ...claim.evidence, note: secretNote, block, cited: 'Kees Kanarie, 2020' };
  return Object.assign(
    {},
    claim,
    { id, evidence, text: texts, condition: texts, restates: [] },
    more,
  );
}

const [collaboration] = claims.filter(({ kind }) => kind === 'collaboration');
const [finding] = claims.filter(({ kind }) => kind === 'finding');
const [indicator] = claims.filter(({ kind }) => kind === 'indicator');
if (!collaboration || !finding || !indicator)
  throw new Error('The study has a claim of each kind.');

const answering = secretClaim(finding, 'blok-merel-2');
const notes: readonly NoteRecord[] = [
  ...notesOfTwoNeighbourhoods,
  note('respondenten/kees-kanarie', {
    type: 'respondent',
    title: 'Kees Kanarie',
    entities: [kees],
  }),
  note('partijen/jan-jansen', { type: 'actor', title: 'Jan Jansen', entities: [volunteer] }),
  note(secretNote, {
    title: 'Gesprek Piet Papegaai',
    claims: [
      Object.assign({}, secretClaim(collaboration, 'blok-merel'), {
        participants: [
          { actor: 'jan-jansen', part: 'who' },
          { actor: 'de-kade', part: 'with' },
        ],
        via: [['jan-jansen']],
        about: ['jan-jansen'],
      }),
      Object.assign({}, answering, {
        category: 'solution-direction',
        answers: [`${secretNote}#^blok-merel`, `${interviewNote}#^onbekend`],
      }),
      Object.assign({}, secretClaim(indicator, 'blok-merel-3'), { denominator: 'van [[R7]]' }),
    ],
  }),
];

let store: Store;
beforeAll(async () => {
  store = await storeWith([{ study: twoNeighbourhoods, notes }]);
});

/** What the schema tells, with the role that the operation needs. */
async function answer(source: string): Promise<{ readonly role: Role; readonly text: string }> {
  const document = parse(source);
  const needs = requiredRole(schema, { document });
  const contextValue = createContext({ store, scope: { studies: 'all' }, needs, language: 'nl' });
  return {
    role: needs.role,
    text: JSON.stringify(await execute({ schema, document, contextValue })),
  };
}

const groupKeys = (() => {
  const type = schema.getType('GroupKey');
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
})();

const claimFields =
  'text en: text(language: EN) original rendering condition c: condition(language: EN) evidence { cited }';

describe('an analyst is told no name of a respondent or note, and no id that is made from one', () => {
  test.each(groupKeys.map((key) => [key]))('in groups by %s', async (key) => {
    const { role, text } = await answer(
      `{ claims { groups(by: [${key}]) { value { name label node { __typename id } } } }
         counts(groupBy: [${key}]) { rows { values { name label } } } }`,
    );
    expect(text).not.toContain('"errors"');
    // Only who may know it can group by what tells who said something.
    if (role === 'analyst') expect(text).not.toMatch(canaries);
    else expect(role).toBe('researcher');
  });

  test.each([
    ['in texts', `{ claims(first: 500) { nodes { ${claimFields} } } }`],
    ['in the words of figures', '{ indicators { nodes { denominator } } }'],
    [
      'in what is found',
      '{ search(text: "werkt") { hits { highlights { text found } node { ... on Claim { text } } } } }',
    ],
    [
      'in claims of measures',
      `{ mixing(rows: ACTOR, columns: EMPLOYER) { cells { row { name label } column { name } claims { ${claimFields} } } } }`,
    ],
    [
      'in perspectives',
      `{ perspectives(theme: { category: SOLUTION_DIRECTION }) { views { claims { ${claimFields} } categories { value { name } } } } }`,
    ],
    ['for a wrong name of an actor', '{ whoWorksWith(actor: "jan-jense") { actor { label } } }'],
    ['for a part of a name', '{ whoWorksWith(actor: "jansen") { actor { label } } }'],
    [
      'for a wrong value of a filter',
      '{ collaborations(filter: { participant: { actor: { id: ["jan-jansem"] } } }) { totalCount } }',
    ],
  ])('%s', async (_name, source) => {
    const { role, text } = await answer(source);
    expect(role).toBe('analyst');
    expect(text).not.toMatch(canaries);
  });

  test('but a neutral word, and labels of what it may know', async () => {
    const { text } = await answer(
      '{ claims(filter: { answers: { exists: true } }) { nodes { text en: text(language: EN) condition } } }',
    );
    expect(JSON.parse(text)).toMatchObject({
      data: {
        claims: {
          nodes: expect.arrayContaining([
            { text: told.nl, en: told.en, condition: told.nl },
          ]) as unknown,
        },
      },
    });
  });

  test.each(['kanarie', 'papegaai'])('nor finds anything by %j', async (word) => {
    const { text } = await answer(`{ search(text: "${word}") { total hits { score } } }`);
    expect(JSON.parse(text)).toEqual({ data: { search: { total: 0, hits: [] } } });
  });
});

test('a researcher is told texts as they are written', async () => {
  const { role, text } = await answer(
    '{ claims(filter: { answers: { exists: true } }) { nodes { text saidBy { respondents { label } } } } }',
  );
  expect(role).toBe('researcher');
  expect(text).toContain(texts.nl);
});

test('names of groups are values that filters take', async () => {
  const { text } = await answer(
    '{ findings { groups(by: [ANSWERS]) { value { name } tally { claims } } } }',
  );
  const groups = [...text.matchAll(/"name":"([^"]+)"\},"tally":\{"claims":(\d+)/gu)];
  expect(groups).toHaveLength(3);
  for (const [, name = '', count = ''] of groups) {
    const found = await answer(
      `{ findings(filter: { answers: { in: ["${name}"] } }) { totalCount } }`,
    );
    expect(found.text, name).toBe(`{"data":{"findings":{"totalCount":${count}}}}`);
  }
});

test.each([
  [
    'a name over the end of a word',
    'Rolf zegt het, R70 ook, en R7.',
    'Rolf zegt het, R70 ook, en iemand.',
  ],
  ['the longest of two names', 'Kees Kanarie en Kees.', 'iemand en Kees.'],
  ['whatever the case and accents', 'KÉES kanarie', 'iemand'],
  ['a link that is not closed', '[[R7 zegt het', '[[iemand zegt het'],
  ['a link to nothing', 'zie [[#^x]] en [[]]', 'zie iemand en iemand'],
  ['what may be named as well', 'wijkverpleegkundige', 'wijkverpleegkundige'],
  ['nothing', '', ''],
])('what is hidden in a text: %s', (_name, text, expected) => {
  const named: Entity = { ...kees, id: 'k2', label: { nl: 'wijkverpleegkundige' }, aliases: [] };
  expect(toldTexts([...entities, kees, named], []).tell(text, 'nl')).toBe(expected);
});
