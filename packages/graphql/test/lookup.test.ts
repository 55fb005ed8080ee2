import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '@samenspel/store';
import { answerOf, dataOf } from './ask.ts';
import { storeWith, twoNeighbourhoods } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

describe('studies', () => {
  test('the only study in scope needs no name', async () => {
    expect(await dataOf(store, '{ study { name title languages } }')).toEqual({
      study: { name: 'twee-buurten', title: 'Two neighbourhoods', languages: ['NL', 'EN'] },
    });
  });

  test.each(['twee-buurten', 'Twee Buurten', 'TWO NEIGHBOURHOODS'])('%j names it', async (name) => {
    const query = 'query ($name: Reference!) { study(study: $name) { name } }';
    expect(await dataOf(store, query, { variables: { name } })).toEqual({
      study: { name: 'twee-buurten' },
    });
  });

  test('its id names it, too, and tells nothing', async () => {
    const id: unknown = await idOf('{ study { id } }', 'study');
    expect(id).toMatch(/^study_[a-z2-7]{16}$/u);
    const query = 'query ($id: Reference!) { study(study: $id) { name } }';
    expect(await dataOf(store, query, { variables: { id } })).toEqual({
      study: { name: 'twee-buurten' },
    });
  });

  test('a study out of scope is not there', async () => {
    const { errors } = await answerOf(store, '{ study(study: "twee-buurten") { name } }', {
      scope: { studies: new Set<string>() },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('several studies in scope need a name', async () => {
    const other = { ...twoNeighbourhoods, id: 'andere' };
    const both = await storeWith([
      { study: twoNeighbourhoods, notes: [] },
      { study: other, notes: [] },
    ]);
    const { errors } = await answerOf(both, '{ study { name } }');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_ARGUMENT',
      hint: 'Give the argument "study": one of andere, twee-buurten.',
    });
  });

  test('a misspelt study is told the nearest', async () => {
    const { errors } = await answerOf(store, '{ study(study: "twee-burten") { name } }');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'NOT_FOUND',
      hint: 'Did you mean "twee-buurten"?',
    });
  });
});

describe('labels', () => {
  test.each([
    ['en', '', 'district nurse'],
    ['nl', '', 'wijkverpleegkundige'],
    ['en', '(language: NL)', 'wijkverpleegkundige'],
  ] as const)(
    'come in the language of the request (%s) or of the field %s',
    async (language, argument, label) => {
      const query = `{ actors(filter: { id: ["wijkzuster"], granularity: [ROLE] }) { nodes { label${argument} } } }`;
      expect(await dataOf(store, query, { language })).toEqual({ actors: { nodes: [{ label }] } });
    },
  );
});

describe('actors', () => {
  test.each([
    [
      'a kind, with narrower ones',
      '{ kind: ["informal party"] }',
      [
        'Berg Church',
        'De Kade',
        'informal party',
        'neighbours',
        'volunteer coordinator',
        'volunteer coordinator',
      ],
    ],
    ['a kind exactly', '{ kind: ["informal"], exactKind: true }', ['informal party']],
    [
      'an area within another',
      '{ kind: ["formal"], area: ["Stad"] }',
      ['community worker', 'district nurse', 'district nurse', 'social worker'],
    ],
    [
      'an employer',
      '{ employer: ["Care at Home"], granularity: [ROLE_IN_AREA] }',
      ['district nurse', 'district nurse'],
    ],
    [
      'what they are not',
      '{ kind: ["informal"], not: { granularity: [CATEGORY, ROLE, ROLE_IN_AREA] } }',
      ['Berg Church', 'De Kade'],
    ],
  ])('are filtered by %s', async (_name, filter, labels) => {
    const query = `{ actors(filter: ${filter}) { totalCount nodes { label } } }`;
    expect(await dataOf(store, query)).toEqual({
      actors: { totalCount: labels.length, nodes: labels.map((label) => ({ label })) },
    });
  });

  test('page forward and backward over the same list', async () => {
    const page = async (args: string) => {
      const query = `{ areas(${args}) { totalCount nodes { label } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const data = await dataOf(store, query);
      return data as { areas: { nodes: { label: string }[]; pageInfo: Record<string, unknown> } };
    };
    const first = await page('first: 2');
    expect(first.areas.nodes.map(({ label }) => label)).toEqual(['City', 'Harbour Quarter']);
    expect(first.areas.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await page(`first: 2, after: "${String(first.areas.pageInfo.endCursor)}"`);
    expect(rest.areas.nodes.map(({ label }) => label)).toEqual(['Hill Quarter']);
    expect(rest.areas.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page(`last: 1, before: "${String(rest.areas.pageInfo.startCursor)}"`);
    expect(back.areas.nodes.map(({ label }) => label)).toEqual(['Harbour Quarter']);
    expect(back.areas.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test.each([
    ['first: 501', 'TOO_LARGE'],
    ['first: 0', 'BAD_ARGUMENT'],
    ['first: 1, last: 1', 'BAD_ARGUMENT'],
    ['after: "elsewhere"', 'BAD_CURSOR'],
  ])('refuse %s as %s', async (args, code) => {
    const { errors } = await answerOf(store, `{ areas(${args}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });
});

describe('nodes', () => {
  test('every id leads back to its record', async () => {
    const all = `{
      study { id } documents { nodes { id } } codes { nodes { id } } propositions { nodes { id } }
      respondents(first: 1) { nodes { id } } areas(first: 1) { nodes { id } } actors(first: 1) { nodes { id } }
      scheme(name: "phase") { concepts { id } }
    }`;
    const ids = idsIn(await dataOf(store, all));
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await dataOf(store, query, { variables: { ids } })).toEqual({
      nodes: ids.map((id) => ({ id })),
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('an id of nothing gives nothing', async () => {
    const query = '{ nodes(ids: ["actor_aaaaaaaaaaaaaaaa", "De Kade"]) { id } }';
    expect(await dataOf(store, query)).toEqual({ nodes: [null, null] });
  });

  test('an id tells no name and no path', async () => {
    const ids = idsIn(
      await dataOf(store, '{ actors { nodes { id } } respondents { nodes { id } } }'),
    );
    for (const id of ids) expect(id).toMatch(/^(?:actor|respondent)_[a-z2-7]{16}$/u);
  });
});

describe('schemes', () => {
  test('tell their concepts with labels, definitions and what is wider', async () => {
    const query = `{ scheme(name: "phase") { title closed ordered concepts { name notation label definition } } }`;
    const { scheme } = (await dataOf(store, query)) as {
      scheme: { concepts: Record<string, unknown>[] };
    };
    expect(scheme).toMatchObject({ title: 'phase', closed: true, ordered: true });
    expect(scheme.concepts[0]).toMatchObject({
      name: 'reaching',
      notation: '1',
      label: 'reaching',
    });
    expect(scheme.concepts.every(({ definition }) => typeof definition === 'string')).toBe(true);
  });

  test('hold what the study adds, marked as its own', async () => {
    const query = '{ scheme(name: "function") { closed concepts { name own broader { name } } } }';
    const { scheme } = (await dataOf(store, query)) as { scheme: { concepts: unknown[] } };
    expect(scheme.concepts.at(-1)).toEqual({
      name: 'lending-tools',
      own: true,
      broader: { name: 'support' },
    });
  });

  test('a misspelt scheme is told the nearest', async () => {
    const { errors } = await answerOf(store, '{ scheme(name: "phases") { title } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', hint: 'Did you mean "phase"?' });
  });
});

async function idOf(query: string, field: string): Promise<unknown> {
  const data = (await dataOf(store, query)) as Record<string, { id: unknown }>;
  return data[field]?.id;
}

/** All values of fields named `id`, in order. */
function idsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(idsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  );
}
