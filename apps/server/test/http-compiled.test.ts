import { buildSchema, costOf, createContext } from '@samenspel/graphql';
import fc from 'fast-check';
import {
  execute,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledDocuments } from '../src/http/compiled-documents.ts';
import { serveStudy, type ServedApp } from './http-served.ts';

const schema = buildSchema();

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

const context = () =>
  createContext({ store: served.store, scope: { studies: 'all' }, language: 'en' });

/** What a compiled document gives, or that it is not compiled, or leaves the answer to execution. */
async function compiled(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('One operation is expected.');
  const documents = compiledDocuments(schema, { documents: 10, fields: 5000, fieldsOfOne: 2000 });
  expect(documents.get(document, 'hash', operation)).toBeUndefined();
  const run = documents.get(document, 'hash', operation);
  return run === undefined ? 'not compiled' : ((await run(context(), variables)) ?? 'left');
}

async function executed(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: context(),
  });
}

const filtered = `query Filtered($filter: CollaborationFilter, $first: Int = 2, $after: String, $area: [Reference!]) {
  collaborations(filter: $filter, first: $first, after: $after) { totalCount nodes { text } }
  actors(filter: { area: $area }, first: 1) { totalCount }
}`;

describe('a compiled document answers like an executed one', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['without variables', filtered, {}],
    ['with null for variables', filtered, { filter: null, after: null, area: null }],
    ['with one value for a list', filtered, { area: 'De Baarsjes' }],
    ['with a filter in a variable', filtered, { filter: { not: { mode: { in: 'DIRECT' } } } }],
    ['with a whole number as a fraction', filtered, { first: 1.0 }],
    ['with variables that nobody asked for', filtered, { more: { __proto__: 1 } }],
    [
      'with a variable inside a filter',
      'query ($mode: [Mode!]) { collaborations(filter: { and: [{ mode: { in: $mode } }] }) { totalCount } }',
      { mode: ['DIRECT', 'VIA'] },
    ],
    [
      'with a variable inside a filter that is missing',
      'query ($mode: [Mode!]) { collaborations(filter: { and: [{ mode: { in: $mode } }] }) { totalCount } }',
      {},
    ],
    [
      'with aliases and fragments',
      '{ a: study { ...T } b: study { ...T } } fragment T on Study { name title }',
      {},
    ],
    [
      'with several sorts of claims',
      '{ claims(first: 5) { nodes { __typename kind ... on Collaboration { mode } ... on Finding { category } } } }',
      {},
    ],
    ['with a field asked twice', '{ study { title title } study { name } }', {}],
  ])('%s', async (_name, query, variables) => {
    const { data, errors } = await executed(query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(await compiled(query, variables))).toBe(JSON.stringify(data));
  });

  test('whatever it asks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(999)), async (stream) => {
        const dice = (sides: number) => (stream.next().value ?? 0) % sides;
        const query = randomQuery(dice);
        const document = parse(query);
        expect(validate(schema, document), query).toEqual([]);
        fc.pre(costOf(schema, { document }) < 20_000);
        const { data, errors } = await executed(query);
        const expected = errors === undefined ? data : 'left';
        expect(JSON.stringify(await compiled(query)), query).toBe(JSON.stringify(expected));
      }),
      { numRuns: 60 },
    );
  });
});

describe('execution has the word', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['on a variable of another type', filtered, { first: 'two' }],
    ['on a value that an enum has not', filtered, { filter: { mode: { in: ['SIDEWAYS'] } } }],
    ['on a key that a filter has not', filtered, { filter: { mood: 1 } }],
    ['on a required variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }', {}],
    [
      'on null for an argument that must be given',
      'query ($text: String = "x") { search(text: $text) { total } }',
      { text: null },
    ],
    ['on an unknown cursor', filtered, { after: 'nowhere' }],
    ['on an unknown name', filtered, { area: ['Nergens'] }],
    ['on one error among answers', '{ studies { id } study(study: "none") { id } }', {}],
  ])('%s', async (_name, query, variables) => {
    expect((await executed(query, variables)).errors).toBeDefined();
    expect(await compiled(query, variables)).toBe('left');
  });

  test.each([
    ['on the schema', '{ __schema { types { name } } }'],
    ['on a type', '{ __type(name: "Query") { name } }'],
    [
      'where fields are skipped',
      'query ($no: Boolean = true) { study { name @skip(if: $no) title } }',
    ],
    [
      'where fields are included',
      '{ study { ...A ...B @include(if: false) } } fragment A on Study { name } fragment B on Study { title }',
    ],
  ])('%s', async (_name, query) => {
    expect(await compiled(query)).toBe('not compiled');
  });
});

/** What a document is asked with must not change with how often it came. */
describe('over HTTP, again and again', () => {
  const introspection = '{ __schema { types { name } } }';
  test.each<[string, object]>([
    [
      'another operation than the first',
      { query: 'query A { study { name } } query B { study { title } }', operationName: 'B' },
    ],
    ['an operation that is not there', { query: 'query A { study { name } }', operationName: 'C' }],
    ['none of two operations', { query: 'query A { study { name } } query B { study { title } }' }],
    ['introspection', { query: introspection }],
    ['variables that are wrong', { query: filtered, variables: { first: 'two' } }],
    [
      'a filter that holds itself',
      { query: filtered, variables: { filter: { and: [{ or: [{ mode: { in: ['VIA'] } }] }] } } },
    ],
    ['an error among answers', { query: '{ studies { id } study(study: "none") { id } }' }],
    [
      'a part that is skipped',
      {
        query:
          'query ($no: Boolean!) { study { name @skip(if: $no) name title @include(if: $no) } }',
        variables: { no: true },
      },
    ],
  ])('%s is answered the same', async (_name, payload) => {
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push((await served.ask(payload)).body);
    expect(new Set(answers)).toEqual(new Set(answers.slice(0, 1)));
  });

  test('asked by GET, with and without a body to the answer', async () => {
    const query =
      'query One($first: Int) { collaborations(first: $first) { totalCount nodes { text } } }';
    const search = new URLSearchParams({ query, variables: '{"first":1}', operationName: 'One' });
    const posted = await served.ask({ query, variables: { first: 1 } });
    for (let time = 0; time < 3; time += 1) {
      const got = await served.get(`/graphql?${search.toString()}`);
      expect(got.body).toBe(posted.body);
      const { statusCode, headers, body } = await served.app.inject({
        method: 'HEAD',
        url: `/graphql?${search.toString()}`,
        headers: { host: 'localhost' },
      });
      expect([statusCode, headers['content-type'], body]).toEqual([
        200,
        got.headers['content-type'],
        '',
      ]);
    }
  });
});

/** A document that the schema allows, chosen by throws of dice. */
function randomQuery(dice: (sides: number) => number): string {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  return selectionOf(query, 5, dice);
}

function selectionOf(
  type: GraphQLNamedType,
  depth: number,
  dice: (sides: number) => number,
): string {
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    const chosen = types[dice(types.length)];
    if (chosen === undefined) return '{ __typename }';
    return `{ __typename ... on ${chosen.name} ${selectionOf(chosen, depth - 1, dice)} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const chosen = Array.from({ length: 1 + dice(3) }, () => fields[dice(fields.length)]);
  const parts = chosen.flatMap((field, each) =>
    field === undefined ? [] : [`f${String(each)}: ${fieldOf(field, depth, dice)}`],
  );
  return `{ ${['__typename', ...parts].join(' ')} }`;
}

function fieldOf(
  field: GraphQLField<unknown, unknown>,
  depth: number,
  dice: (sides: number) => number,
): string {
  const size = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return `${field.name}${size} ${selectionOf(getNamedType(field.type), depth - 1, dice)}`;
}

describe('compiled documents are bounded by their fields', () => {
  const documentOf = (name: string, fields: number) =>
    `query ${name} { ${Array.from({ length: fields }, (_, at) => `f${String(at)}: studies { title }`).join(' ')} }`;
  const isCompiled = (documents: ReturnType<typeof compiledDocuments>, query: string) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('One operation is expected.');
    documents.get(document, query, operation);
    return documents.get(document, query, operation) !== undefined;
  };

  test('one that is too large never is, those before it go when there is no more room', () => {
    const documents = compiledDocuments(schema, { documents: 10, fields: 60, fieldsOfOne: 50 });
    expect(isCompiled(documents, documentOf('Large', 26))).toBe(false);
    expect(isCompiled(documents, documentOf('One', 20))).toBe(true);
    expect(isCompiled(documents, documentOf('Two', 20))).toBe(true);
    const again = parse(documentOf('One', 20));
    const operation = getOperationAST(again);
    if (!operation) throw new Error('One operation is expected.');
    expect(documents.get(again, documentOf('One', 20), operation)).toBeUndefined();
  });

  test('fields of a fragment count each time that it is spread', () => {
    const documents = compiledDocuments(schema, { documents: 10, fields: 60, fieldsOfOne: 8 });
    const spread = 'a: studies { ...S } b: studies { ...S } c: studies { ...S }';
    expect(isCompiled(documents, `query Q { ${spread} } fragment S on Study { title id }`)).toBe(
      false,
    );
  });
});
