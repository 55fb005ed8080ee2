import {
  costOf,
  createContext,
  noGrants,
  requiredRole,
  scopeOf,
  type Grants,
} from '@samenspel/graphql';
import { cursorSeal } from '@samenspel/graphql/node';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import fc from 'fast-check';
import { execute, parse, validate, type DocumentNode } from 'graphql';
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf, schema } from './ask.ts';
import { operations } from './generated-operation.ts';
import { hidden, hiddenNotes, mark, pathByPath, plain, seen, words } from './study/hidden-study.ts';
import { notesOfTwoNeighbourhoods, storeWith } from './study/two-neighbourhoods.ts';

const key = randomBytes(32);

/** What a caller is answered, byte for byte. */
async function told(store: Store, grants: Grants, source: string): Promise<string> {
  const document = parse(source);
  const needs = requiredRole(schema, { document });
  const answerTo = async (part: DocumentNode) =>
    await execute({
      ...{ schema, document: part },
      contextValue: createContext({
        store,
        scope: scopeOf(grants, needs.role),
        needs,
        language: 'nl',
        cursors: cursorSeal(key),
        writing: { by: 'token:anna' },
      }),
    });
  const answer = await answerTo(document);
  const documents = answer.errors === undefined ? [] : pathByPath(document);
  if (documents.length < 2) return JSON.stringify(answer);
  const answers: unknown[] = [];
  for (const each of documents) answers.push(await answerTo(each));
  return JSON.stringify(answers);
}

const bearable = (kind: 'query' | 'mutation') =>
  operations(schema, words, kind).filter((source) => {
    const document = parse(source);
    return validate(schema, document).length === 0 && costOf(schema, { document }) < 5_000;
  });

const callers: Readonly<Record<string, Grants>> = {
  'who has no grant': noGrants,
  'an analyst of another study': { studies: new Map([['seen', 'analyst']]) },
  'a researcher of another study': { studies: new Map([['seen', 'researcher']]) },
};
/** Of what is hidden everybody may know that it is there, and no more. */
const ofItsName: Grants = {
  studies: new Map([
    ['seen', 'researcher'],
    ['hidden', 'public'],
  ]),
};

describe('a study that may not be read', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const asked = [...plain, ...fc.sample(bearable('query'), { numRuns: 200, seed })];
  const beyondNames = asked.filter(
    (source) => requiredRole(schema, { document: parse(source) }).role !== 'public',
  );
  const answers = async (store: Store, grants: Grants, sources = asked) =>
    await Promise.all(sources.map(async (source) => [source, await told(store, grants, source)]));
  let store: Store;
  let before: ReadonlyMap<string, unknown>;
  let beforeByName: unknown;

  beforeAll(async () => {
    // One store, with one epoch, first without the study and then with it.
    store = createMemoryStore();
    await store.write(
      seen,
      notesOfTwoNeighbourhoods.map((put) => ({ put })),
    );
    const found = new Map<string, unknown>();
    for (const [name, grants] of Object.entries(callers))
      found.set(name, await answers(store, grants));
    before = found;
    beforeByName = await answers(store, ofItsName, beyondNames);
    await store.write(
      hidden,
      hiddenNotes.map((put) => ({ put })),
    );
  });

  test.each(Object.entries(callers))(
    `changes no byte of what is told to %s (seed ${seed})`,
    async (name, grants) => {
      expect(await answers(store, grants)).toEqual(before.get(name));
    },
  );

  test(`changes no byte of what is told to who may know its name, but for what asks for names (seed ${seed})`, async () => {
    expect(beyondNames.length).toBeGreaterThan(50);
    expect(await answers(store, ofItsName, beyondNames)).toEqual(beforeByName);
  });

  test(`changes no byte of what writes tell to who may not write (seed ${seed})`, async () => {
    const writes = fc.sample(bearable('mutation'), { numRuns: 200, seed });
    const empty = createMemoryStore();
    await empty.write(
      seen,
      notesOfTwoNeighbourhoods.map((put) => ({ put })),
    );
    for (const grants of [noGrants, callers['an analyst of another study'] ?? noGrants]) {
      expect(await answers(store, grants, writes)).toEqual(await answers(empty, grants, writes));
      expect((await store.version({ studies: 'all' }, 'hidden')).number).toBe(1);
    }
  });

  test('is told to who may read it', async () => {
    const everything = JSON.stringify(
      await answers(store, { everywhere: 'admin', studies: new Map() }),
    );
    expect(
      [mark, 'Verborgen', 'hidden-function'].filter((word) => !everything.includes(word)),
    ).toEqual([]);
  });

  test('leaves who may read nothing as on an empty store', async () => {
    const empty = await answers(createMemoryStore(), noGrants);
    expect(await answers(store, noGrants)).toEqual(empty);
  });

  test('is named with the role that an operation needs, whether it is there or not', async () => {
    const source =
      '{ study(study: "hidden") { name } respondents(study: "hidden") { totalCount } }';
    const grants: Grants = { studies: new Map([['hidden', 'analyst']]) };
    const answer = await told(store, grants, source);
    expect(answer).toBe(await told(createMemoryStore(), grants, source));
    expect(answer).toContain('only with the role researcher');
  });
});

describe('a search', () => {
  const every = '[CLAIM, ACTOR, AREA, DOCUMENT, PROPOSITION, CODE, RESPONDENT]';
  const search = async (args: string): Promise<unknown> =>
    dataOf(
      await storeWith(),
      `{ search(text: "werker", ${args}) { total hits { node { __typename } } } }`,
    );

  test('passes over respondents unless they are asked for, in its total and its places too', async () => {
    const respondents = await search('among: [RESPONDENT]');
    expect(respondents).toEqual({
      search: { total: 1, hits: [{ node: { __typename: 'Respondent' } }] },
    });
    expect(await search(`among: ${every}`)).not.toEqual(await search('first: 20'));
    const others = await search('first: 20');
    expect(JSON.stringify(others)).not.toContain('Respondent');
    expect(others).toMatchObject({ search: { total: expect.any(Number) as number } });
  });

  test.each(['among: [CLAIM]', `among: ${every}`])(
    'with %s refuses the same pages',
    async (args) => {
      await expect(search(`${args}, first: 201`)).rejects.toThrow('first 201 hits');
      await expect(search(`${args}, offset: 2000`)).rejects.toThrow('from number 2000');
      expect(await search(`${args}, first: 0`)).toMatchObject({ search: { hits: [] } });
    },
  );
});
