import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStudy, type Asked, type ServedApp } from './http-served.ts';

const graphqlResponse = { accept: 'application/graphql-response+json' };
const json = { accept: 'application/json' };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly hint?: string };
  }[];
}

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

const filtered = (filter: unknown, first = 1): Asked => ({
  query: `query Filtered($filter: CollaborationFilter, $first: Int) {
    collaborations(filter: $filter, first: $first) { totalCount }
  }`,
  variables: { filter, first },
});
const leaf = { mode: { in: ['DIRECT'] } };
const nested = (levels: number): unknown => (levels === 1 ? leaf : { not: nested(levels - 1) });
const leaves = (count: number) => ({ or: Array.from({ length: count }, () => leaf) });

const page = 'collaborations(first: 500) { nodes { text } }';
const costly = `query Costly($first: Int = 500) {
  collaborations(first: $first) { nodes { participants { actor { ${page} } } } }
}`;

/** What is refused before anything runs. */
describe.each<[string, Asked, string]>([
  ['a document that is none', { query: 'query Broken { studies {' }, 'GRAPHQL_PARSE_FAILED'],
  ['a document of too many tokens', { query: `{ ${'a '.repeat(4000)} }` }, 'GRAPHQL_PARSE_FAILED'],
  ['a deep document', { query: '{a'.repeat(1900) }, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', { query: '{ studies { nme } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['an operation that costs too much', { query: costly }, 'COST_LIMIT'],
  [
    'a variable that makes it cost too much',
    {
      query: costly.replace('500) {', '1) {'),
      variables: { first: 500 },
    },
    'COST_LIMIT',
  ],
  ['a variable that is nested too deep', filtered(nested(1000)), 'TOO_LARGE'],
  ['a variable of another type', filtered({ mode: { in: ['SIDEWAYS'] } }), 'BAD_USER_INPUT'],
  [
    'a variable with more mistakes than are told',
    filtered(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x${String(at)}`, 1]))),
    'BAD_USER_INPUT',
  ],
  [
    'an operation that is not in the document',
    { query: 'query A { studies { id } }', operationName: 'B' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
])('%s is refused', (_name, payload, code) => {
  // The second and third time such a document would run compiled, did it run.
  test.each([
    ['for a GraphQL response', graphqlResponse, 400],
    ['for plain JSON', json, 200],
    ['for a GraphQL response, again', graphqlResponse, 400],
  ])('%s, with a code and a hint', async (_media, headers, status) => {
    served.logged.length = 0;
    const answer = await served.ask(payload, headers);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toBe(`${headers.accept}; charset=utf-8`);
    const { data, errors = [] } = answer.json<Answer>();
    expect(data).toBeUndefined();
    expect(errors[0]?.message).not.toContain('call stack');
    expect(errors[0]?.extensions).toMatchObject({ code, hint: expect.any(String) as string });
    expect(served.logged).toEqual([
      expect.objectContaining({ level: 'warn', status, codes: [code] }),
    ]);
  });
});

/** What is found out by the field itself: the answer is well, the field is not. */
describe.each<[string, Asked, string]>([
  ['a filter of more than 8 levels', filtered(nested(9)), 'BAD_FILTER'],
  ['a filter of more than 256 conditions', filtered(leaves(257)), 'BAD_FILTER'],
  [
    'a list of more than 1,000 values',
    filtered({ mode: { in: Array<string>(1001).fill('DIRECT') } }),
    'BAD_FILTER',
  ],
  ['a page of more than 500', filtered({}, 501), 'TOO_LARGE'],
  [
    'an unknown cursor',
    { query: '{ collaborations(after: "nowhere") { totalCount } }' },
    'BAD_CURSOR',
  ],
  [
    'an unknown name',
    { query: '{ collaborations(filter: { area: { in: ["Nergens"] } }) { totalCount } }' },
    'NOT_FOUND',
  ],
])('%s is told', (_name, payload, code) => {
  test.each([graphqlResponse, json, graphqlResponse])('to $accept', async (headers) => {
    served.logged.length = 0;
    const answer = await served.ask(payload, headers);
    expect(answer.statusCode).toBe(200);
    const { data, errors = [] } = answer.json<Answer>();
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(errors[0]?.extensions?.hint, errors[0]?.message).toEqual(expect.any(String));
    expect(served.logged).toEqual([expect.objectContaining({ status: 200, codes: [code] })]);
  });
});

test.each([
  ['8 levels', filtered(nested(8))],
  ['256 conditions', filtered(leaves(256))],
  ['1,000 values', filtered({ mode: { in: Array<string>(1000).fill('DIRECT') } })],
  ['a page of 500', filtered({}, 500)],
])('%s are answered', async (_name, payload) => {
  for (const answer of [await served.ask(payload), await served.ask(payload)]) {
    expect(answer.json<Answer>().errors).toBeUndefined();
  }
});

describe('a request that is none', () => {
  const query = '{ studies { id } }';
  test.each<[string, Asked, Readonly<Record<string, string>>, number, string]>([
    ['a batch', [{ query }, { query }], {}, 400, 'BAD_REQUEST'],
    ['no query', { qeury: query }, {}, 400, 'BAD_REQUEST'],
    ['variables in a list', { query, variables: [7] }, {}, 400, 'BAD_REQUEST'],
    ['half of JSON', '{"query":', { 'content-type': 'application/json' }, 400, 'BAD_REQUEST'],
    ['a body of text', query, { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
    [
      'a form',
      'query=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_REQUEST',
    ],
    [
      'more than 1 MiB',
      { query, extensions: { more: ' '.repeat(1024 * 1024) } },
      {},
      413,
      'TOO_LARGE',
    ],
    ['a medium that nobody has', { query }, { accept: 'image/png' }, 406, 'BAD_REQUEST'],
  ])('%s is refused', async (_name, payload, headers, status, code) => {
    served.logged.length = 0;
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await served.ask(payload, { accept, ...headers });
      expect(answer.statusCode, answer.body).toBe(status);
      expect(answer.json<Answer>().errors?.[0]?.extensions).toEqual({
        code,
        hint: expect.any(String) as string,
      });
    }
    expect(served.logged.map(({ codes }) => codes)).toEqual([[code], [code]]);
  });

  test('another method is refused with those that there are', async () => {
    const answer = await served.app.inject({
      method: 'PUT',
      url: '/graphql',
      headers: { host: 'localhost' },
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, POST');
  });
});

test('an answer does not quote what is wrong at length', async () => {
  const unknown = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`x${String(at)}`, 1]));
  const long = 'long '.repeat(20_000);
  const { body } = await served.ask(filtered({ ...unknown, subgroup: { in: [long] } }));
  expect(body.length).toBeLessThan(100_000);
});
