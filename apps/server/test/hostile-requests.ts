import type { Asked } from './http-served.ts';

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

/** A page of the largest size: what the server is there for. */
export const fair =
  '{ collaborations(first: 500) { nodes { text mode participants { actor { id } } } } }';

const nestedFields = `${'nodes { participants { actor { collaborations { '.repeat(8)} totalCount ${'} } } }'.repeat(8)}`;

/** What is sent to make the server work for nothing, with the status and the code that it gets. */
export const hostile: readonly (readonly [string, Asked, number, string])[] = [
  ['a deep document', { query: `{ collaborations { ${nestedFields} } }` }, 200, 'TOO_LARGE'],
  [
    'a wide document',
    {
      query: `{ ${times(180, (at) => `l${String(at)}: actors(first: 500) { nodes { id label } }`)} }`,
    },
    200,
    'COST_LIMIT',
  ],
  [
    'the widest answer',
    {
      query:
        '{ claims(first: 500) { nodes { evidence { note { claims(first: 500) { nodes { text } } } } } } }',
    },
    200,
    'COST_LIMIT',
  ],
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
