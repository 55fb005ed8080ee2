import { launchBrowser, runInExtensionHost, vsCodeMissing, type Browser } from '@samenspel/e2e';
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, type Packed } from '../scripts/pack.ts';
import { outcomes, outcomesVariable, type Outcomes } from './host/outcomes.ts';
import { serverVariable, tokenVariable } from './host/asked-server-variables.ts';
import { copyStudy } from './study-copy.ts';
import { startStudyServer } from './study-server.ts';

describe.skipIf(vsCodeMissing() !== undefined)('in the extension host', () => {
  let place: string;
  let packed: Packed;
  let browser: Browser;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'samenspel-host-'));
    packed = await pack(join(place, 'packed'));
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await rm(place, { recursive: true, force: true });
  });

  /** Runs a suite of `host` in a folder. */
  async function outcomesOf(
    suite: string,
    folder: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Outcomes> {
    const tests = join(place, `${suite}.cjs`);
    const written = join(place, `${suite}.json`);
    await build({
      entryPoints: [fileURLToPath(new URL(`host/${suite}.ts`, import.meta.url))],
      outfile: tests,
      ...({ bundle: true, platform: 'node', format: 'cjs', external: ['vscode'] } as const),
      conditions: ['@samenspel/source'],
    });
    const code = await runInExtensionHost(browser, {
      ...{ folder, tests, extension: packed.folder },
      env: { ...env, [outcomesVariable]: written },
    });
    expect(code).toBe(0);
    return outcomes.parse(JSON.parse(await readFile(written, 'utf8')));
  }

  function failures(of: Outcomes): readonly (readonly [string, string | null])[] {
    expect(Object.keys(of)).not.toEqual([]);
    return Object.entries(of).filter(([, failure]) => failure !== null);
  }

  test('it is one small file with all that it needs', async () => {
    expect((await stat(packed.vsix)).size).toBeLessThan(2_000_000);
    const files = await readdir(packed.folder, { recursive: true });
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  test('features answer in a study', async () => {
    await using study = await copyStudy('template');
    await mkdir(join(study.folder, '.vscode'));
    await writeFile(
      join(study.folder, '.vscode/settings.json'),
      JSON.stringify({ 'samenspel.server.address': 'https://elsewhere.example' }),
    );
    expect(failures(await outcomesOf('in-a-study', study.folder))).toEqual([]);
  }, 180_000);

  test('a study is pushed to a server and pulled from it', async () => {
    await using server = await startStudyServer();
    await using study = await copyStudy('template');
    const env = { [serverVariable]: server.address, [tokenVariable]: server.token };
    expect(failures(await outcomesOf('with-a-server', study.folder, env))).toEqual([]);
  }, 240_000);

  test('a folder without a study is left alone', async () => {
    const folder = join(place, 'elsewhere');
    await mkdir(folder);
    await writeFile(join(folder, 'note.md'), '# Shopping\n\n- [[milk]]\n');
    expect(failures(await outcomesOf('elsewhere', folder))).toEqual([]);
  }, 180_000);
});
