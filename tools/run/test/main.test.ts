import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../place.mjs';

describe('the scripts on a machine that has only Node and npm', () => {
  let clone: string;

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'samenspel-clone-'));
    const paths = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
    for (const path of [...paths, 'apps/server/graphiql', 'tools/run']) {
      cpSync(join(root, path), join(clone, path), { recursive: true });
    }
  });

  afterEach(() => {
    rmSync(clone, { recursive: true, force: true });
  });

  function call(script: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [join(clone, 'tools/run/main.mjs'), script], {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  }

  it('say in one line that there is no network', () => {
    const { status, stdout, stderr } = call('start', {
      npm_config_cache: join(clone, 'cache'),
      // Nobody listens on port 9.
      npm_config_registry: 'http://127.0.0.1:9/',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const [announcement, reason, ...rest] = stderr.trimEnd().split('\n');
    expect(announcement).toContain('Setting up');
    expect(reason).toContain('The package registry cannot be reached (ECONNREFUSED)');
    expect(rest).toEqual([]);
  });

  it('name the scripts when there is no such one', () => {
    const { status, stderr } = call('strat');
    expect(status).toBe(2);
    expect(stderr).toContain('expected one of start, samenspel, test, check, build, bench');
  });
});
