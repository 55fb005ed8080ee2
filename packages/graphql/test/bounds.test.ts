import { costLimit, costOf, createContext, excessOfAnswer } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import { parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { setImmediate as nextTask } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf, dataOf, schema, type Asking } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

async function codesOf(query: string, asking?: Asking): Promise<readonly unknown[]> {
  const { errors = [] } = await answerOf(store, query, asking);
  return [...new Set(errors.map(({ extensions }) => extensions.code))];
}

describe('a list that is asked for', () => {
  test('of schemes gives each once, however often it is named', async () => {
    const names = JSON.stringify([...Array.from({ length: 900 }, () => 'phase'), 'PHASE', 'mode']);
    const data = await dataOf(store, `{ schemes(names: ${names}) { name } }`);
    expect(data).toMatchObject({ schemes: [{ name: 'phase' }, { name: 'mode' }] });
  });

  test('of areas gives each once', async () => {
    const query = '{ compareAreas(areas: ["Havenbuurt", "havenbuurt"]) { area { label } } }';
    expect(await dataOf(store, query)).toEqual({
      compareAreas: [{ area: { label: 'Harbour Quarter' } }],
    });
  });

  test.each([
    ['schemes(names: $list) { name }', '[String!]'],
    ['nodes(ids: $list) { id }', '[ID!]!'],
    ['compareAreas(areas: $list) { area { label } }', '[Reference!]!'],
    [
      'counts(groupBy: [], filter: { or: { and: { area: { in: $list } } } }) { total { claims } }',
      '[Reference!]',
    ],
  ])('is no longer than a bound: %s', async (field, type) => {
    const list = Array.from({ length: 1_001 }, () => 'x');
    const { errors } = await answerOf(store, `query ($list: ${type}) { ${field} }`, {
      variables: { list },
    });
    expect(['TOO_LARGE', 'BAD_FILTER']).toContain(errors?.[0]?.extensions.code);
    expect(errors?.[0]?.message).toMatch(/1,?001|1,?000/u);
  });

  test('costs as much as it has values, times where it is given', () => {
    const values = Array.from({ length: 900 }, (_, at) => `a${String(at)}`);
    const filter = { or: Array.from({ length: 60 }, () => ({ area: { in: values } })) };
    const asked = (times: number) =>
      `query ($f: ClaimFilter) { ${many(times, (at) => `a${String(at)}: counts(groupBy: [], filter: $f) { total { claims } }`)} }`;
    const cost = (times: number) =>
      costOf(schema, { document: parse(asked(times)), variables: { f: filter } });
    expect(cost(1)).toBeGreaterThan(54_000);
    expect(cost(190)).toBeGreaterThan(100 * costLimit);
    const literal = parse(
      `{ actors(first: 500) { nodes { collaborations(filter: { area: { in: ${JSON.stringify(values)} } }) { totalCount } } } }`,
    );
    expect(costOf(schema, { document: literal })).toBeGreaterThan(4 * costLimit);
  });
});

describe('what an operation really gives', () => {
  test.each([
    [
      'schemes in schemes',
      '{ schemes { concepts { scheme { concepts { scheme { concepts { name } } } } } } }',
      undefined,
    ],
    [
      'a matrix of actors with the claims of each cell',
      '{ mixing(rows: ACTOR, columns: ACTOR) { cells { row { label } column { label } claims(first: 1) { text } } } }',
      120,
    ],
    [
      'a table of four keys',
      '{ counts(groupBy: [AREA, PHASE, FORM, ACTOR]) { rows { values { label } } } }',
      60,
    ],
    [
      'a page of claims for each actor',
      '{ actors { nodes { collaborations(first: 1) { totalCount } } } }',
      40,
    ],
    [
      'many searches',
      `{ ${many(20, (at) => `a${String(at)}: search(text: "kade ${String(at)}") { total }`)} }`,
      2_000,
    ],
    [
      'many lists of actors',
      `{ ${many(40, (at) => `a${String(at)}: actors(first: 1, orderBy: PARTNERS) { totalCount }`)} }`,
      20,
    ],
  ])('is counted while it is answered: %s', async (_name, query, cost) => {
    const bound = cost === undefined ? {} : { cost };
    expect(await codesOf(query, bound)).toEqual(['COST_LIMIT']);
    if (cost !== undefined) expect(await codesOf(query)).toEqual([]);
  });

  test('counts what is not included no more than the document does', async () => {
    const query = `query ($all: Boolean = false) {
      schemes { concepts { name ... on Concept @include(if: $all) { scheme { concepts { name label definition } } } } }
    }`;
    expect(await codesOf(query, { cost: 4_000 })).toEqual([]);
    expect(await codesOf(query, { cost: 4_000, variables: { all: true } })).toEqual(['COST_LIMIT']);
  });

  test('counts all that is asked of a list at each place, also where it shares a fragment', async () => {
    const concepts = (fields: number) =>
      `concepts { ${many(fields, (at) => `f${String(at)}: name`)} }`;
    const query = (fields: number) => `
      { a: schemes { ...F } b: schemes { ...F ${concepts(fields)} } }
      fragment F on Scheme { concepts { name } }`;
    const cost = 10_000;
    const executed = (fields: number) => codesOf(query(fields), { cost });
    const compiled = async (fields: number) => {
      const run = compileQuery(schema, parse(query(fields)));
      if (!isCompiledQuery(run)) throw new Error('The query does not compile.');
      const context = createContext({
        ...{ store, scope: { studies: 'all' }, language: 'en', cost },
      });
      const { errors = [] } = await run.query(undefined, context, {});
      return [...new Set(errors.map(({ extensions }) => extensions.code))];
    };
    for (const codes of [executed, compiled]) {
      expect(await codes(1)).toEqual([]);
      expect(await codes(100)).toEqual(['COST_LIMIT']);
    }
  });

  test('takes equal measures once, and different ones each', async () => {
    const mixing = (filter: (at: number) => string) =>
      `{ ${many(40, (at) => `a${String(at)}: mixing(filter: ${filter(at)}) { counted { claims } }`)} }`;
    const equal = mixing(() => '{ participants: { min: 1 } }');
    const different = mixing((at) => `{ participants: { min: ${String(at)} } }`);
    expect(await codesOf(equal, { cost: 5 })).toEqual([]);
    expect(await codesOf(different, { cost: 5 })).toEqual(['COST_LIMIT']);
  });

  test('looks for other names for the first few that are wrong, each once', () => {
    const { nearNames } = createContext({ store, scope: { studies: 'all' }, language: 'en' }).work;
    const searched: string[] = [];
    const near = (name: string) =>
      nearNames.find(name, () => {
        searched.push(name);
        return ['nearest'];
      });
    const names = Array.from({ length: 190 }, (_, at) => `wrong ${String(at % 95)}`);
    expect(names.map(near).filter((found) => found.length > 0)).toHaveLength(10);
    expect(searched).toHaveLength(5);
  });
});

describe('the work of an operation', () => {
  const operation = (signal?: AbortSignal) =>
    createContext({
      store,
      scope: { studies: 'all' },
      language: 'en',
      ...(signal === undefined ? {} : { signal }),
    }).work.turns;

  /** A piece of work that takes longer than a turn does. */
  function longPiece(): void {
    const end = performance.now() + 15;
    while (performance.now() < end);
  }

  /** Counts how often the event loop comes round, until some work is done. */
  async function rounds(work: (round: () => number) => Promise<unknown>): Promise<void> {
    let round = 0;
    const done = new AbortController();
    const counting = (async () => {
      while (!done.signal.aborted) {
        await nextTask();
        round += 1;
      }
    })();
    await work(() => round);
    done.abort();
    await counting;
  }

  test('lets the event loop come round between its pieces', async () => {
    await rounds(async (round) => {
      const { take } = operation();
      const seen: number[] = [];
      const piece = () => {
        seen.push(round());
        longPiece();
      };
      await Promise.all(Array.from({ length: 6 }, () => take(piece)));
      expect(new Set(seen).size).toBe(6);
    });
  });

  test('lets the event loop come round between the pieces of all operations together', async () => {
    await rounds(async (round) => {
      const seen: number[] = [];
      const piece = () => {
        seen.push(round());
        longPiece();
      };
      await Promise.all(Array.from({ length: 6 }, () => operation().take(piece)));
      expect(new Set(seen).size).toBe(6);
    });
  });

  test('takes turns with that of others', async () => {
    const order: string[] = [];
    const [hostile, simple] = [operation(), operation()];
    const pieces = Array.from({ length: 20 }, () => hostile.take(() => order.push('hostile')));
    await simple.take(() => order.push('simple'));
    expect(order).toContain('simple');
    expect(order.indexOf('simple')).toBeLessThan(3);
    await Promise.all(pieces);
    expect(order).toHaveLength(21);
  });

  test('goes on after a piece that fails', async () => {
    const { take } = operation();
    const failing = take(() => {
      throw new RangeError('wrong');
    });
    const next = take(() => 'right');
    await expect(failing).rejects.toThrow('wrong');
    expect(await next).toBe('right');
  });

  test('ends at the deadline, between two pieces', async () => {
    const deadline = new AbortController();
    let done = 0;
    const { take } = operation(deadline.signal);
    const pieces = Array.from({ length: 20 }, () =>
      take(() => {
        done += 1;
        if (done === 3) deadline.abort();
      }),
    );
    const ended = await Promise.allSettled(pieces);
    expect(done).toBe(3);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(17);
    await expect(pieces.at(-1)).rejects.toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'ABORTED' }) as unknown,
      }),
    );
  });

  test('is not begun for who has gone', async () => {
    const query = `{ ${many(5, (at) => `a${String(at)}: counts(groupBy: [], filter: { participants: { min: ${String(at)} } }) { total { claims } }`)} }`;
    const signal = AbortSignal.abort();
    expect(await codesOf(query, { signal })).toEqual(['ABORTED']);
  });
});

describe('an answer', () => {
  test.each<[string, unknown, number]>([
    ['a text', { a: 'x'.repeat(100) }, 100],
    ['many texts that are one', { a: Array.from({ length: 50 }, () => 'x'.repeat(20)) }, 1_000],
    ['what takes more than a byte', { a: 'é'.repeat(60) }, 120],
    ['names of fields', { [`a${'b'.repeat(100)}`]: 1 }, 100],
    ['what is within', { a: [{ b: [{ c: 'x'.repeat(100) }] }] }, 100],
  ])('is refused when it is too large: %s', (_name, data, bytes) => {
    expect(excessOfAnswer(data, bytes)?.extensions.code).toBe('TOO_LARGE');
    expect(excessOfAnswer(data, JSON.stringify(data).length * 4)).toBeUndefined();
  });
});
