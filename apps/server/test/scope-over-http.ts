import { buildSchema, costOf } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../packages/graphql/test/generated-operation.ts';
import {
  hidden,
  hiddenNotes,
  pathByPath,
  plain,
  seen,
  words,
} from '../../../packages/graphql/test/study/hidden-study.ts';
import { notesOfTwoNeighbourhoods } from '../../../packages/graphql/test/study/two-neighbourhoods.ts';
import { hashOf, newToken, tokensText, type StoredToken } from '../src/access/tokens.ts';
import { accessDesk, type AccessDesk } from './access-desk.ts';

/** Who asks, by their tokens; nobody has none. */
const kept = {
  analyst: { studies: ['seen'], role: 'analyst' },
  researcher: { studies: ['seen'], role: 'researcher' },
} as const satisfies Readonly<Record<string, Pick<StoredToken, 'studies' | 'role'>>>;
const who = ['nobody', 'analyst', 'researcher'] as const;

/** Times that each operation is asked: executed, compiled, and told from memory. */
const times = 3;

const schema = buildSchema();

function generated(seed: number, numRuns: number): readonly string[] {
  const bearable = operations(schema, words).filter((source) => {
    const document = parse(source);
    return validate(schema, document).length === 0 && costOf(schema, { document }) < 1_000;
  });
  return fc.sample(bearable, { numRuns, seed });
}

/**
 * Holds what a server tells of a study that its callers may not see: no byte is another one when it is there.
 *
 * @param open a store that is empty
 * @param numRuns operations that are generated, beside those that are asked always
 */
export function scopeOverHttp(open: () => Promise<Store>, numRuns: number): void {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const asked = [...plain, ...generated(seed, numRuns)];
  const tokens = new Map(Object.keys(kept).map((name) => [name, newToken()]));
  let store: Store;
  let desk: AccessDesk;
  let first: FastifyInstance;
  let before: ReadonlyMap<string, readonly string[]>;

  const served = async () => await desk.serve(await desk.open(), { 'limits.rate': 'off' });

  async function post(app: FastifyInstance, name: string, query: string) {
    const token = tokens.get(name);
    const { statusCode, headers, body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: 'localhost',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      payload: { query },
    });
    const told = [headers['content-type'], headers['content-length'], headers.etag, headers.vary];
    return { hasFailed: body.includes('"errors":'), told: [statusCode, ...told, body].join(' ') };
  }

  /** All that somebody is answered. */
  async function answers(app: FastifyInstance, name: string): Promise<readonly string[]> {
    const all: string[] = [];
    for (const source of asked) {
      const { hasFailed } = await post(app, name, source);
      const parts = hasFailed ? pathByPath(parse(source)).map(print) : [source];
      for (const part of parts)
        for (let time = 0; time < times; time += 1)
          all.push(`${part}\n${(await post(app, name, part)).told}`);
    }
    return all;
  }

  beforeAll(async () => {
    store = await open();
    desk = await accessDesk(store);
    await desk.write(
      'tokens.json',
      tokensText(
        Object.entries(kept).map(([name, { studies, role }]) => ({
          ...{ name, role, studies: [...studies], hash: hashOf(tokens.get(name) ?? '') },
          created: '2026-01-01T00:00:00Z',
        })),
      ),
    );
    await store.write(
      seen,
      notesOfTwoNeighbourhoods.map((put) => ({ put })),
    );
    first = await served();
    const found = new Map<string, readonly string[]>();
    for (const name of who) found.set(name, await answers(first, name));
    before = found;
    await store.write(
      hidden,
      hiddenNotes.map((put) => ({ put })),
    );
  });
  afterAll(async () => {
    await desk.close();
    await store.close();
  });

  describe(`a study that may not be read (seed ${String(seed)})`, () => {
    test.each(who)('changes no byte of what a server tells to %s', async (name) => {
      expect(await answers(first, name)).toEqual(before.get(name));
    });

    test.each(who)('changes no byte of what a server that starts tells to %s', async (name) => {
      expect(await answers(await served(), name)).toEqual(before.get(name));
    });

    test('is there for who may see it', async () => {
      const studies = await store.studies({ studies: 'all' });
      expect(studies.map(({ id }) => id).sort()).toEqual([hidden.id, seen.id].sort());
    });
  });
}
