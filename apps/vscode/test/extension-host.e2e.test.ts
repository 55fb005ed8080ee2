import { launchBrowser, runInExtensionHost, vsCodeMissing, type Browser } from '@samenspel/e2e';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, type Packed } from '../scripts/pack.ts';
import { outcomes, outcomesVariable, type Outcomes } from './host/outcomes.ts';
import { serverVariable, tokenVariable } from './host/asked-server-variables.ts';
import { severalFolders } from './several-folders.ts';
import { copyStudy } from './study-copy.ts';
import { startStudyServer } from './study-server.ts';

/** The manifest of `host/like-foam.ts`. */
const likeFoam = {
  ...{ name: 'foam-vscode', publisher: 'foam', version: '0.44.3' },
  ...{ engines: { vscode: '^1.100.0' }, main: './extension.cjs', activationEvents: ['*'] },
  contributes: {
    configuration: {
      properties: { 'foam.links.sync.enable': { type: 'boolean', default: true } },
    },
  },
};

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

  /** Bundles a module of `host` for the extension host. */
  async function bundle(name: string, outfile: string): Promise<void> {
    await build({
      entryPoints: [fileURLToPath(new URL(`host/${name}.ts`, import.meta.url))],
      ...({
        outfile,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        external: ['vscode'],
      } as const),
      conditions: ['@samenspel/source'],
    });
  }

  /** The extension of `host/like-foam.ts` as a file that VS Code installs. */
  async function packedFoam(): Promise<string> {
    const cwd = join(place, 'foam');
    const packagePath = join(place, 'foam.vsix');
    await bundle('like-foam', join(cwd, 'extension.cjs'));
    await writeFile(join(cwd, 'package.json'), JSON.stringify(likeFoam));
    await createVSIX({
      ...{ cwd, packagePath, dependencies: false },
      ...{ allowMissingRepository: true, skipLicense: true },
    });
    return packagePath;
  }

  /** Runs a suite of `host` in a folder. */
  async function outcomesOf(
    suite: string,
    folder: string,
    {
      env = {},
      extensions = [],
    }: {
      readonly env?: Readonly<Record<string, string>>;
      /** Those beside the one under test, as files. */
      readonly extensions?: readonly string[];
    } = {},
  ): Promise<Outcomes> {
    const tests = join(place, `${suite}.cjs`);
    const written = join(place, `${suite}.json`);
    await bundle(suite, tests);
    const code = await runInExtensionHost(browser, {
      ...{ folder, tests, extension: packed.folder, extensions },
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
    expect(failures(await outcomesOf('with-a-server', study.folder, { env }))).toEqual([]);
  }, 240_000);

  test('beside Foam nothing is there twice', async () => {
    await using study = await copyStudy('template');
    const foam = await packedFoam();
    expect(failures(await outcomesOf('beside-foam', study.folder, { extensions: [foam] }))).toEqual(
      [],
    );
  }, 180_000);

  test('each of several studies is answered for by itself', async () => {
    await using folders = await severalFolders();
    expect(failures(await outcomesOf('in-several-folders', folders.workspace))).toEqual([]);
  }, 180_000);

  test('a study is taken up when its folder is opened beside another', async () => {
    await using folders = await severalFolders();
    await folders.have('plain');
    expect(failures(await outcomesOf('study-opened-later', folders.workspace))).toEqual([]);
  }, 180_000);

  test('a folder without a study is left alone', async () => {
    const folder = join(place, 'elsewhere');
    await mkdir(folder);
    await writeFile(join(folder, 'note.md'), '# Shopping\n\n- [[milk]]\n');
    expect(failures(await outcomesOf('elsewhere', folder))).toEqual([]);
  }, 180_000);
});
