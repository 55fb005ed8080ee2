import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { beforeAll, expect, test } from 'vitest';
import { emptied } from './servers.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [, code = ''] = /^```ts\n(.*?)^```$/msu.exec(readme) ?? [];

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

beforeAll(() => emptied(server()));

test('what the README shows runs, and prints what it says', async () => {
  const { uri, password } = server();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@samenspel/source', '--input-type=module-typescript', '-e', code],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
    },
  );
  const prints = Array.from(code.matchAll(/\/\/ prints (.*)$/gmu), ([, printed]) => printed);
  expect(prints.length).toBeGreaterThan(0);
  expect(stdout.trimEnd().split('\n')).toEqual(prints);
});
