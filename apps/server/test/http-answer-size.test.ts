import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer, serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy(undefined, { 'limits.answer': '20KiB' });
});
afterAll(async () => {
  await served.close();
});

const page = (first: number) => ({
  query: `{ claims(first: ${String(first)}) { nodes { text original rendering } } }`,
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: unknown }[];
}

// The second and third time such a document runs compiled.
test.each(['for the first time', 'again', 'once more'])(
  'an answer of too many bytes is refused before it is written: %s',
  async () => {
    const headers = { ...bearer(served), accept: 'application/graphql-response+json' };
    const large = await served.ask(page(500), headers);
    expect(large.statusCode).toBe(400);
    expect(large.body.length).toBeLessThan(1_000);
    expect(large.json<Answer>()).toEqual({
      errors: [
        {
          message: 'The answer has more than the 20 KiB that one answer may have.',
          extensions: {
            code: 'TOO_LARGE',
            hint: expect.stringContaining('smaller pages') as unknown,
          },
        },
      ],
    });
    const small = await served.ask(page(5), headers);
    expect(small.statusCode).toBe(200);
    expect(small.json<Answer>().errors).toBeUndefined();
  },
);

test('lists that are named on end are refused or given once', async () => {
  const names = Array.from({ length: 900 }, () => 'phase');
  const query = `query ($names: [String!]) { ${Array.from(
    { length: 100 },
    (_, at) => `s${String(at)}: schemes(names: $names) { concepts { name } }`,
  ).join(' ')} }`;
  const { body } = await served.ask(
    { query, variables: { names } },
    { ...bearer(served), accept: 'application/json' },
  );
  expect(body).toContain('COST_LIMIT');
  const once = await served.ask({
    query: 'query ($names: [String!]) { schemes(names: $names) { name } }',
    variables: { names },
  });
  expect(once.json()).toEqual({ data: { schemes: [{ name: 'phase' }] } });
});
