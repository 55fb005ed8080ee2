import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, fillOnce } from '../src/cache.ts';

describe('cacheFolder', () => {
  it.each([
    [{ NEO4J_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
    [{ XDG_CACHE_HOME: '/b' }, '/b/samenspel/neo4j'],
  ])('with %j is %s', (env, folder) => {
    expect(cacheFolder(env)).toBe(folder);
  });
});

describe('fillOnce', () => {
  let cache: string;

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'samenspel-cache-'));
  });

  afterEach(() => {
    rmSync(cache, { recursive: true, force: true });
  });

  it('gives all who fill at once the same whole folder', async () => {
    const folder = join(cache, 'one');
    let ready = 0;
    let open = (): void => undefined;
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const fill = (text: string) => async (aside: string) => {
      await writeFile(join(aside, 'file'), text);
      ready += 1;
      if (ready === 2) open();
      await both; // neither has been moved into place yet
    };
    await Promise.all([fillOnce(folder, fill('same')), fillOnce(folder, fill('same'))]);
    await fillOnce(folder, () => Promise.reject(new Error('It is there.')));
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('same');
    expect(readdirSync(cache)).toEqual(['one']);
  });

  it('leaves nothing of what could not be filled', async () => {
    const folder = join(cache, 'one');
    await expect(fillOnce(folder, () => Promise.reject(new Error('No network.')))).rejects.toThrow(
      'No network.',
    );
    expect(readdirSync(cache)).toEqual([]);
  });
});
