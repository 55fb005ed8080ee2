import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = Array.from(
  readme.matchAll(/^```ts\n(?<code>[^]*?)^```$/gmu),
  ({ groups }) => groups?.code ?? '',
);

test.each(blocks)('the code of the README prints what it says: %#', (code) => {
  const said = [...code.matchAll(/\/\/ → (?<line>.*)$/gmu)].map(({ groups }) => groups?.line);
  const options = ['--conditions=@samenspel/source', '--input-type=module-typescript', '-e', code];
  const printed = execFileSync(process.execPath, options, {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(said).not.toHaveLength(0);
  expect(printed.trimEnd().split('\n')).toEqual(said);
});
