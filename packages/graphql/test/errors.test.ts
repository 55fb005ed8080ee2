import { createContext } from '@samenspel/graphql';
import { StoreError, type Store, type StoreErrorCode } from '@samenspel/store';
import { execute, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, schema } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

/** A store of which one operation fails. */
function failing(operation: keyof Store, code: StoreErrorCode): Store {
  return {
    ...store,
    [operation]: () => Promise.reject(new StoreError(code, 'What the store says.')),
  };
}

describe('an error of the store', () => {
  test.each<[keyof Store, StoreErrorCode, string]>([
    ['studies', 'STORE_UNAVAILABLE', '{ studies { title } }'],
    ['page', 'STORE_UNAVAILABLE', '{ collaborations { totalCount } }'],
    ['page', 'ABORTED', '{ collaborations { totalCount } }'],
    ['entities', 'STORE_UNAVAILABLE', '{ collaborations { nodes { areas { label } } } }'],
    ['linksTo', 'STORE_UNAVAILABLE', '{ claims { nodes { restatedBy { id } } } }'],
    ['snapshot', 'STORE_UNAVAILABLE', '{ counts(groupBy: []) { total { claims } } }'],
    ['search', 'TOO_LARGE', '{ search(text: "kade") { total } }'],
    ['resolve', 'STORE_UNAVAILABLE', '{ node(id: "claim_aaaaaaaaaaaaaaaa") { id } }'],
  ])('of %s keeps its code %s and its words', async (operation, code, query) => {
    const { errors } = await answerOf(failing(operation, code), query);
    expect(errors?.[0]).toMatchObject({ message: 'What the store says.', extensions: { code } });
  });

  test('tells what to do', async () => {
    const { errors } = await answerOf(
      failing('page', 'STORE_UNAVAILABLE'),
      '{ claims { totalCount } }',
    );
    expect(errors?.[0]?.extensions.hint).toBe('The store does not answer. Try again in a moment.');
  });
});

describe('a study larger than a snapshot may be', () => {
  const large = () => failing('snapshot', 'TOO_LARGE');

  test('is counted and paged by its store', async () => {
    const query = `{
      areas { nodes { collaborations(first: 2) { totalCount nodes { text } } } }
      claims { tally { claims } }
    }`;
    expect(await answerOf(large(), query)).toEqual(await answerOf(store, query));
  });
});

test('a request that is given up stops at the store', async () => {
  const gone = new AbortController();
  gone.abort();
  const { errors } = await execute({
    schema,
    document: parse('{ claims { totalCount } }'),
    contextValue: createContext({
      store,
      scope: { studies: 'all' },
      language: 'en',
      signal: gone.signal,
    }),
  });
  expect(errors?.[0]?.extensions.code).toBe('ABORTED');
});

test.each([
  '{ study(study: "elders") { title } }',
  '{ collaborations(filter: { area: { in: ["Nergens"] } }) { totalCount } }',
  '{ collaborations(first: 5000) { totalCount } }',
])('a compiled document gives the errors of %s in the same words', async (query) => {
  const document = parse(query);
  const context = () => createContext({ store, scope: { studies: 'all' }, language: 'en' });
  const executed = await execute({ schema, document, contextValue: context() });
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error('The query does not compile.');
  const result = await compiled.query(undefined, context(), {});
  expect(
    result.errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
  ).toEqual(
    executed.errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
  );
});
