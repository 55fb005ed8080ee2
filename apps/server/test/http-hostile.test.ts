import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStudy, type Asked, type ServedApp } from './http-served.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

/** A page of the largest size: what the server is there for. */
const fair = '{ collaborations(first: 500) { nodes { text mode participants { actor { id } } } } }';

const nestedFields = `${'nodes { participants { actor { collaborations { '.repeat(8)} totalCount ${'} } } }'.repeat(8)}`;

/** What is sent to make the server work for nothing, and the code that it gets. */
const hostile: readonly (readonly [string, Asked, number, string])[] = [
  ['a deep document', { query: `{ collaborations { ${nestedFields} } }` }, 200, 'TOO_LARGE'],
  [
    '1,000 aliases',
    { query: `{ ${times(1000, (at) => `a${String(at)}: __typename`)} }` },
    200,
    'TOO_LARGE',
  ],
  [
    '10,000 aliases',
    { query: `{ ${times(10_000, (at) => `a${String(at)}: __typename`)} }` },
    413,
    'TOO_LARGE',
  ],
  [
    'a name 5,000 times',
    { query: `{ ${times(5_000, () => '__typename')} }` },
    200,
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    'as many fields of one name as there may be',
    { query: `{ ${times(3990, () => 'nothing')} }` },
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'directives on end',
    { query: `{ __typename ${times(300, () => '@skip(if: false)')} }` },
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'directives on many fields',
    { query: `{ ${times(60, () => '__typename @skip(if: false)')} }` },
    200,
    'TOO_LARGE',
  ],
  [
    'fragments in a circle',
    { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fragments that double',
    {
      query: `{ ...F0 } ${times(100, (at) => `fragment F${String(at)} on Query { ...F${String(at + 1)} ...F${String(at + 1)} }`)} fragment F100 on Query { studies { id } }`,
    },
    200,
    'COST_LIMIT',
  ],
  [
    'the schema inside the schema',
    {
      query: `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`,
    },
    200,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'the schema many times',
    { query: `{ ${times(100, (at) => `s${String(at)}: __schema { types { name } }`)} }` },
    200,
    'COST_LIMIT',
  ],
  ['a batch', Array.from({ length: 1000 }, () => ({ query: fair })), 400, 'BAD_REQUEST'],
  ['10 MB', { query: fair, variables: { x: 'x'.repeat(10 * 1024 * 1024) } }, 413, 'TOO_LARGE'],
  [
    'variables of 1 MB that are not asked for',
    {
      query: 'query Q($x: Int!) { collaborations(first: $x) { totalCount } }',
      variables: { y: 'y'.repeat(1_000_000) },
    },
    200,
    'BAD_USER_INPUT',
  ],
  [
    'variables of 100,000 levels',
    `{"query":"{ studies { id } }","variables":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    200,
    'TOO_LARGE',
  ],
  [
    'a filter of 100,000 values',
    {
      query:
        'query Q($filter: CollaborationFilter) { collaborations(filter: $filter) { totalCount } }',
      variables: { filter: { mode: { in: Array<string>(100_000).fill('DIRECT') } } },
    },
    200,
    'TOO_LARGE',
  ],
];

const ask = (payload: Asked) =>
  served.ask(payload, { accept: 'application/json', 'content-type': 'application/json' });

/** Milliseconds of this process's processor that something takes, after it was done once. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  await work();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a hostile request', () => {
  test.each(hostile)('of %s is refused', async (_name, payload, status, code) => {
    const answer = await ask(payload);
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(status);
    expect(answer.json()).toHaveProperty('errors.0.extensions.code', code);
    expect(answer.body.length).toBeLessThan(50_000);
  });

  test('costs about as little as one that is answered', async () => {
    // Many fair pages in a row: a measure of this machine, wide enough for one that is busy.
    const pages = await processorTime(async () => {
      for (let page = 1; page <= 50; page += 1) {
        await ask({ query: fair.replace('500', String(500 - page)) });
      }
    });
    for (const [name, payload] of hostile) {
      const taken = await processorTime(() => ask(payload));
      expect(taken, name).toBeLessThan(pages);
    }
  });

  test('does not keep others from their answer', async () => {
    const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
    const send = (payload: Asked) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof payload === 'string' ? payload : JSON.stringify(payload),
      });
    const attack = hostile.flatMap(([, payload]) => [send(payload), send(payload)]);
    const answer = await send({ query: fair });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty('data.collaborations.nodes.length');
    for (const response of await Promise.all(attack)) await response.text();
  });
});
