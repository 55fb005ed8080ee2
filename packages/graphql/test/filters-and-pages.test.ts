import type { Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, dataOf } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
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
