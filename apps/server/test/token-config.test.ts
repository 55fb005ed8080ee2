import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { caller } from './caller.ts';

/** A server with its settings in a folder of its own, as `serve --config` has it. */
const { samenspel, folder } = caller(async (made) => {
  const home = path.join(made.folder(), 'server');
  await mkdir(home);
  const file = 'store: sqlite:kept.sqlite\naccess:\n  folder: who\n';
  await writeFile(path.join(home, 'settings.yaml'), file);
});
const env = { LANG: 'en' };
const named = ['--config', 'server/settings.yaml'];

describe('the settings of a server', () => {
  test.each([
    ['by the flag', named, env],
    ['by the environment', [], { ...env, SAMENSPEL_CONFIG: 'server/settings.yaml' }],
  ])('named %s tell where its tokens are', async (_name, args, given) => {
    const add = ['token', 'add', 'anna', '--study', '*', '--role', 'analyst', ...args];
    expect(await samenspel(add, { env: given })).toMatchObject({ code: 0 });
    expect(existsSync(path.join(folder(), 'server/who/tokens.json'))).toBe(true);
    const { out } = await samenspel(['token', 'list', ...args], { env: given });
    expect(out).toContain('anna');
    const remove = ['token', 'remove', 'anna', ...args];
    expect(await samenspel(remove, { env: given })).toMatchObject({ code: 0 });
  });

  test('tell what is backed up, and where a backup goes back to', async () => {
    const kept = path.join(folder(), 'server/kept.sqlite');
    const query = ['query', '{ studies { id } }', '--store', `sqlite:${kept}`];
    expect(await samenspel(query, { env })).toMatchObject({ code: 0 });
    expect(await samenspel(['backup', 'copy.sqlite', ...named], { env })).toMatchObject({
      code: 0,
    });
    expect(await samenspel(['restore', 'copy.sqlite', ...named], { env })).toMatchObject({
      code: 0,
      out: `${kept}\n`,
    });
  });

  test('that cannot be are refused', async () => {
    const list = ['token', 'list', '--config', 'server/none.yaml'];
    const { code, err } = await samenspel(list, { env });
    expect(code).toBe(2);
    expect(err).toContain('none.yaml');
  });
});
