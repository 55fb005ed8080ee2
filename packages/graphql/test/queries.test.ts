import { readdirSync, readFileSync } from 'node:fs';
import { createContext, costLimit, costOf } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import { execute, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf, schema } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

const folder = new URL('../queries/', import.meta.url);
const files = readdirSync(folder).sort();
const queryIn = (file: string) => readFileSync(new URL(file, folder), 'utf8');

let store: Store;
beforeAll(async () => {
  store = await storeWith();
});

/** What the made-up study puts in the place of the names that a query asks for when nothing is said. */
const variables: Readonly<Record<string, unknown>> = {
  area: ['Havenbuurt'],
  areas: ['Havenbuurt', 'Bergwijk'],
  sayers: ['professionals'],
  indicators: ['inhabitants', 'very-lonely'],
  actor: 'wijkverpleegkundige',
  theme: { code: 'vertrouwen' },
  disputed: { proposition: 'professional-verantwoordelijk' },
};

/** Those of the variables that a query declares. */
function variablesOf(query: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)),
  );
}

describe('every query to start from', () => {
  test.each(files)('%s says in a line of English and one of Dutch what it asks', (file) => {
    const [english, dutch, third] = queryIn(file).split('\n');
    expect(english).toMatch(/^# \S.*\?$/u);
    expect(dutch).toMatch(/^# \S.*\?$/u);
    expect(third).toMatch(/^query \w+/u);
  });

  test.each(files)('%s is one that the schema answers at a bearable cost', (file) => {
    const document = parse(queryIn(file));
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, { document })).toBeLessThan(costLimit);
  });

  test.each(files)('%s has an answer, and the same one when it is compiled', async (file) => {
    const query = queryIn(file);
    const document = parse(query);
    const context = () => createContext({ store, scope: { studies: 'all' }, language: 'nl' });
    const variableValues = variablesOf(query);
    const executed = await execute({ schema, document, variableValues, contextValue: context() });
    expect(executed.errors).toBeUndefined();
    const compiled = compileQuery(schema, document);
    if (!isCompiledQuery(compiled)) throw new Error('The query does not compile.');
    const { data, errors } = await compiled.query(undefined, context(), variableValues);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(JSON.stringify(executed.data));
  });
});

describe('the answers', () => {
  const answer = async (name: string): Promise<unknown> => {
    const query = queryIn(files.find((file) => file.includes(name)) ?? name);
    return dataOf(store, query, { variables: variablesOf(query) });
  };

  test('what stands in the way, per phase', async () => {
    expect(await answer('obstacles-per-phase')).toMatchObject({
      phases: [
        {
          concept: { notation: '1' },
          findings: { nodes: [{ text: 'There is too little time to phone.' }] },
        },
        { concept: { notation: '2' }, findings: { nodes: [] } },
        { concept: { notation: '3' } },
        { concept: { notation: '4' }, findings: { tally: { claims: 1, respondents: 1 } } },
        { concept: { notation: '5' } },
        { concept: { notation: '6' } },
        { concept: { notation: null } },
        { concept: { notation: null } },
      ],
    });
  });

  test('how the end state differs between two areas', async () => {
    expect(await answer('end-states')).toMatchObject({
      compareAreas: [
        {
          area: { label: 'Harbour Quarter' },
          endStates: [{ value: { label: 'accessibility perspective' } }],
        },
        {
          area: { label: 'Hill Quarter' },
          endStates: [{ value: { label: 'civil society perspective' } }],
        },
      ],
    });
  });

  test('which conditions professionals set together', async () => {
    expect(await answer('conditions')).toMatchObject({
      findings: {
        groups: [
          { value: { label: 'clear roles and agreements' }, tally: { respondentGroups: 1 } },
          { value: { label: 'mutual trust' }, claims: [{ text: 'There must be trust.' }] },
        ],
      },
    });
  });

  test('what is said about the functions of informal parties, per area', async () => {
    expect(await answer('functions-per-area')).toMatchObject({
      claims: {
        groups: [
          { value: { label: 'Hill Quarter' }, groups: [{ value: { label: 'signalling' } }] },
          {
            value: { label: 'Harbour Quarter' },
            groups: [
              {
                claims: [
                  { text: 'De Kade guides people.', evidence: { locator: '1 Samenwerking' } },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test('population and loneliness of an area against the city', async () => {
    expect(await answer('profile')).toMatchObject({
      indicators: {
        nodes: [
          {
            measurement: { value: 12_500, text: '12,500 inhabitants' },
            referenceArea: { label: 'City' },
            referenceMeasurement: { value: 870_000 },
          },
          { measurement: { value: 17.2, unit: '%' }, compared: 'HIGHER' },
        ],
      },
    });
  });
});
