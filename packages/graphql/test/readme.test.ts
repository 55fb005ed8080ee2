import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataOf } from './ask.ts';
import { blocksOf } from './markdown.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the question of the README has the answer of the README', async () => {
  const [query = ''] = blocksOf(readme, 'graphql');
  const [answer = ''] = blocksOf(readme, 'json');
  expect(await dataOf(await storeWith(), query)).toEqual(JSON.parse(answer));
});
