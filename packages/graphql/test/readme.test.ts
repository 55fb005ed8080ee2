import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
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

test('the code of the README prints what it says', () => {
  const [code = ''] = blocksOf(readme, 'ts');
  const said = [...code.matchAll(/\/\/ → (?<line>.*)$/gmu)].map(({ groups }) => groups?.line);
  const options = ['--conditions=@samenspel/source', '--input-type=module-typescript', '-e', code];
  const printed = execFileSync(process.execPath, options, {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
  });
  expect(printed.trimEnd().split('\n')).toEqual(said);
});
