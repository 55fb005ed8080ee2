import { describe, expect, it } from 'vitest';
import { askServer } from '../src/query/ask-server.ts';
import { toldBy } from '../src/words/told-error.ts';
import { startAskedServer } from './asked-server.ts';

const question = {
  ...({ token: 'secret', language: 'nl', query: '{ actors { totalCount } }' } as const),
  variables: { area: ['West'] },
};

describe('asking a server', () => {
  it('gives it the token and the query, and takes its answer', async () => {
    await using server = await startAskedServer({
      status: 200,
      body: { data: { actors: { totalCount: 2 } } },
    });
    const answer = await askServer({ ...question, address: server.address });
    expect(answer).toEqual({ data: { actors: { totalCount: 2 } }, errors: [] });
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      path: '/graphql',
      headers: { authorization: 'Bearer secret', 'accept-language': 'nl' },
    });
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      query: question.query,
      variables: question.variables,
    });
  });

  it('counts the places of errors as the editor does', async () => {
    await using server = await startAskedServer({
      status: 400,
      body: {
        errors: [
          {
            message: 'No.',
            locations: [{ line: 2, column: 5 }],
            extensions: { code: 'BAD', hint: 'Mend it.' },
          },
        ],
      },
    });
    const answer = await askServer({ ...question, address: server.address });
    expect(answer.errors).toEqual([
      {
        message: 'No.',
        code: 'BAD',
        hint: 'Mend it.',
        places: [{ line: 1, character: 4 }],
        path: [],
      },
    ]);
  });

  it('goes nowhere that the server sends it on to', async () => {
    await using elsewhere = await startAskedServer({ status: 200 });
    await using server = await startAskedServer({
      status: 307,
      headers: { location: `${elsewhere.address}/graphql` },
    });
    await expect(askServer({ ...question, address: server.address })).rejects.toMatchObject({
      code: 'REDIRECTED',
    });
    expect(elsewhere.asked).toEqual([]);
  });

  it('reads no more of an answer than it may have', async () => {
    const body = { data: { text: 'x'.repeat(17 * 1024 * 1024) } };
    await using server = await startAskedServer({ status: 200, body });
    await expect(askServer({ ...question, address: server.address })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('says so when something else than a GraphQL server answers', async () => {
    await using server = await startAskedServer({ status: 404, body: 'not found' });
    const failure: unknown = await askServer({ ...question, address: server.address }).catch(
      (error: unknown) => error,
    );
    expect(toldBy(failure, 'en')).toMatch(/answered 404, and not as a GraphQL server does/u);
    expect(toldBy(failure, 'nl')).toMatch(/antwoordde 404, en niet zoals een GraphQL-server/u);
  });
});
