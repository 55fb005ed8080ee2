import { neovimMissing } from '@samenspel/e2e';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeArguments } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder } = desk();
const journey = fileURLToPath(new URL('neovim/journey.lua', import.meta.url));

/** The settings that the README shows. */
const [, settings = ''] =
  /^### Neovim .*?^```lua\n(.*?)^```$/ms.exec(
    readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
  ) ?? [];

/** Runs Neovim with nothing but these settings and the server on its PATH; gives what the journey tells. */
async function travelled(study: string): Promise<unknown> {
  const home = folder({ 'settings.lua': settings });
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const program = join(bin, 'samenspel-language-server');
  const [condition = '', main = ''] = nodeArguments;
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${condition}" "${main}" "$@"\n`);
  chmodSync(program, 0o755);
  const told = join(home, 'told.json');
  await promisify(execFile)(
    'nvim',
    ['--headless', '--clean', '-n', '-u', join(home, 'settings.lua'), '-S', journey],
    {
      cwd: study,
      timeout: 150_000,
      env: {
        ...process.env,
        ...{ HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home, LANG: 'C.UTF-8', TOLD: told },
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      },
    },
  );
  return JSON.parse(readFileSync(told, 'utf8'));
}

describe.skipIf(neovimMissing() !== undefined)('in Neovim', () => {
  it('a note is written: marked, completed, followed and renamed over files', async () => {
    const study = folder(sound);
    expect(await travelled(study)).toEqual({
      marked: 'wth',
      completed: 'neighbours',
      line: '- Rings. [with:: [[neighbours]]',
      defined: '- [[neighbours]] [kind:: neighbours] [granularity:: category]',
    });
    const text = (path: string) => readFileSync(join(study, path), 'utf8');
    expect(text('interview.md').match(/\[\[people next door\]\]/g)).toHaveLength(2);
    expect(text('actors.md')).toContain('- [[people next door]] [kind:: neighbours]');
  }, 180_000);
});
