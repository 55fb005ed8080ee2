import { checkCost, costLimit, costOf, pageLimits } from '@samenspel/graphql';
import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './ask.ts';

function cost(query: string, variables?: Readonly<Record<string, unknown>>): number {
  return costOf(schema, { document: parse(query), variables });
}

const page = (size: string) => `areas(${size}) { nodes { label } }`;

describe('the cost of an operation', () => {
  test.each([
    ['every field', '{ study { name title } }', 3],
    ['aliases apart', '{ a: study { name } b: study { name } }', 4],
    ['a page once for each of its items', `{ ${page('first: 10')} }`, 12],
    ['a page of which the end is asked', `{ ${page('last: 10')} }`, 12],
    ['a page without a size by the usual size', '{ areas { nodes { label } } }', 52],
    ['fragments where they are spread', '{ study { ...A ...A } } fragment A on Study { name }', 3],
    ['inline fragments', '{ study { ... on Study { name } } }', 2],
    ['nothing that is skipped', '{ study { name @skip(if: true) } }', 1],
    ['nothing that is not included', '{ study { name @include(if: false) } }', 1],
    ['as many nodes as are asked, and their ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 7],
    [
      'every value in a list, however deep',
      '{ claims(filter: { or: [{ area: { in: ["a", "b"] } }] }) { totalCount } }',
      5,
    ],
  ])('counts %s', (_name, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  test('counts with the variables, also where they have defaults', () => {
    const query = `query ($first: Int = 100, $all: Boolean = false) {
      areas(first: $first) { nodes { label aliases @include(if: $all) } }
    }`;
    expect(cost(query)).toBe(cost(`{ ${page('first: 100')} }`));
    expect(cost(query, { first: 7 })).toBe(cost(`{ ${page('first: 7')} }`));
    expect(cost(query, { first: 7, all: true })).toBeGreaterThan(cost(query, { first: 7 }));
  });

  describe('of measures between kinds of actors', () => {
    const measures = (args: string) => `{ study { measures${args} { refusals { need } } } }`;

    test.each([
      ['without a list for the usual two', '', 3],
      ['with one kind', '(between: ["a"])', 1],
      ['with three kinds', '(between: ["a", "b", "c"])', 6],
    ])('grows with the pairs: %s', (_name, args, pairs) => {
      const values = args.match(/"/gu)?.length ?? 0;
      expect(cost(measures(args))).toBe(22 + values / 2 + 5 * (1 + pairs));
    });

    test('is the same with a variable', () => {
      const asked = `query ($between: [Reference!]!) ${measures('(between: $between)')}`;
      const between = Array.from({ length: 1000 }, (_, at) => String(at));
      expect(cost(asked, { between: ['a', 'b', 'c'] })).toBe(
        cost(measures('(between: ["a", "b", "c"])')),
      );
      expect(cost(asked, { between: 'a' })).toBe(cost(measures('(between: ["a"])')) - 1);
      expect(cost(asked, { between })).toBeGreaterThan(costLimit);
    });
  });

  test('never falls when a page grows, and never counts more than the largest page', () => {
    const size = fc.integer({ min: 1, max: 10 * pageLimits.max });
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(cost(`{ ${page(`first: ${less}`)} }`)).toBeLessThanOrEqual(
          cost(`{ ${page(`first: ${more}`)} }`),
        );
        expect(cost(`{ ${page(`first: ${more}`)} }`)).toBeLessThanOrEqual(
          cost(`{ ${page(`first: ${pageLimits.max}`)} }`),
        );
      }),
    );
  });

  test('comes to an end on fragments that spread themselves or each other many times', () => {
    expect(cost('{ study { ...A } } fragment A on Study { name ...A }')).toBe(2);
    const levels = Array.from(
      { length: 60 },
      (_, level) => `fragment F${level} on Study { ...F${level + 1} ...F${level + 1} }`,
    );
    const query = `{ study { ...F0 } } ${levels.join(' ')} fragment F60 on Study { name }`;
    expect(cost(query)).toBeGreaterThan(2 ** 59);
  });

  test('takes the operation that is named', () => {
    const document = parse('query A { study { name } } query B { study { name title } }');
    expect(costOf(schema, { document, operationName: 'B' })).toBe(3);
  });
});

describe('an operation that costs too much', () => {
  test('shows the schema more often than a client needs', () => {
    const shown = (times: number) =>
      `{ ${Array.from({ length: times }, (_, at) => `a${String(at)}: __schema { queryType { name } }`).join(' ')} }`;
    expect(cost(shown(2))).toBeLessThan(costLimit);
    expect(cost(shown(3))).toBeGreaterThan(costLimit);
  });

  test('asks for the E–I index more than about a hundred times', () => {
    const asked = (times: number) =>
      `{ ${Array.from({ length: times }, (_, at) => `a${String(at)}: eiIndex { index }`).join(' ')} }`;
    expect(cost(asked(90))).toBeLessThan(costLimit);
    expect(cost(asked(100))).toBeGreaterThan(costLimit);
  });

  const deep = `{
    collaborations(first: 500) { nodes { participants { actor { collaborations(first: 500) { nodes { text } } } } } }
  }`;

  test('is refused with what it costs and what to do', () => {
    expect(() => {
      checkCost(schema, { document: parse(deep) });
    }).toThrow(
      expect.objectContaining({
        extensions: {
          code: 'COST_LIMIT',
          hint: expect.stringContaining('smaller pages') as string,
        },
      }),
    );
  });

  test.each([
    ['introspection', getIntrospectionQuery()],
    [
      'a full page with participants, intermediaries and evidence',
      `{ collaborations(first: 500) { nodes {
          text mode forms phases participants { part actor { label kind { label } } } intermediaries { label }
          evidence { note { title path } document { title } locator } saidBy { type respondents { label } }
      } } }`,
    ],
  ])('is not %s', (_name, query) => {
    expect(cost(query)).toBeLessThan(costLimit);
  });
});
