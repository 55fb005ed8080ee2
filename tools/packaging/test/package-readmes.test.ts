import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from '../../run/place.mjs';
import { readmeBlocks } from '../src/readme-blocks.ts';

/** This package depends on all others, so that what a README imports is found from here. */
const here = fileURLToPath(new URL('..', import.meta.url));

const readmes = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => `${parent}/${name}/README.md`),
);

const shown = readmes
  .filter((readme) => existsSync(join(root, readme)))
  .flatMap((readme) =>
    readmeBlocks(readFileSync(join(root, readme), 'utf8'))
      .filter(({ prints }) => prints.length > 0)
      .map((block) => ({ ...block, readme })),
  );

describe('what the READMEs show', () => {
  it.each(readmes)('%s is there', (readme) => {
    expect(existsSync(join(root, readme))).toBe(true);
  });

  it.each(shown)('the code at line $line of $readme prints what it says', ({ code, prints }) => {
    const options = ['--conditions=@samenspel/source', '--input-type=module-typescript'];
    const printed = execFileSync(process.execPath, [...options, '-e', code], {
      cwd: here,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(printed.trimEnd().split('\n')).toEqual(prints);
  });
});
