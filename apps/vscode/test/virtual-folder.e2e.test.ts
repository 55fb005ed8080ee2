import {
  launchBrowser,
  openWorkbench,
  runInExtensionHost,
  runInWorkerHost,
  startVsCode,
  vsCodeMissing,
  type Browser,
  type Page,
  type VsCodeServer,
  type Workbench,
} from '@samenspel/e2e';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pack, type Packed } from '../scripts/pack.ts';
import { takePicture } from './editor-desk.ts';
import { outcomes } from './host/outcomes.ts';
import { bundleForHost, packMemoryFiles, type MemoryFiles } from './memory-files.ts';

/** A busy machine takes its time. */
const patience = { timeout: 60_000 };

describe.skipIf(vsCodeMissing() !== undefined)('in a virtual file system', () => {
  let place: string;
  let packed: Packed;
  let memory: MemoryFiles;
  let browser: Browser;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'samenspel-virtual-'));
    packed = await pack(join(place, 'packed'));
    memory = await packMemoryFiles(join(place, 'memory'));
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await rm(place, { recursive: true, force: true });
  });

  const suites = [
    { suite: 'in-memory', folder: 'memory:/study' },
    { suite: 'in-sealed', folder: 'sealed:/study' },
  ];

  async function failed(file: string): Promise<unknown> {
    const found = outcomes.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(Object.keys(found)).not.toEqual([]);
    return Object.entries(found).filter(([, failure]) => failure !== null);
  }

  test.each(suites)(
    '$folder: features answer where the language server is a process',
    async ({ suite, folder }) => {
      const [tests, written] = [join(place, `${suite}.cjs`), join(place, `${suite}.json`)];
      await bundleForHost(suite, tests, { outcomesFile: JSON.stringify(written) });
      const code = await runInExtensionHost(browser, {
        ...{ folder, tests, extension: packed.folder, extensions: [memory.vsix] },
      });
      expect(code).toBe(0);
      expect(await failed(written)).toEqual([]);
    },
    180_000,
  );

  test.each(suites)(
    '$folder: features answer where the language server is a worker',
    async ({ suite, folder }) => {
      const written = join(place, `${suite}-worker.json`);
      await bundleForHost(suite, join(memory.folder, `${suite}.cjs`), {
        outcomesFile: JSON.stringify(written),
      });
      const code = await runInWorkerHost(browser, {
        ...{ folder, extension: packed.folder },
        ...{ testExtension: memory.folder, tests: `${suite}.cjs` },
      });
      expect(code).toBe(0);
      expect(await failed(written)).toEqual([]);
    },
    180_000,
  );

  describe('somebody who opens its folder', { retry: 2, timeout: 240_000 }, () => {
    let server: VsCodeServer;
    let workbench: Workbench;

    beforeAll(async () => {
      server = await startVsCode({ extensions: [packed.vsix, memory.vsix] });
    }, 300_000);
    afterAll(() => server.stop());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await takePicture(workbench.page, 'failed-virtual');
      await workbench.close();
    });

    /** Opens a folder, and the side bar of the extension. */
    async function openSideBar(folder: string): Promise<Page> {
      workbench = await openWorkbench(browser, server, { folder });
      const { page } = workbench;
      await page.locator('.activitybar .action-label[aria-label="Samenspel"]').click(patience);
      return page;
    }

    const told = (page: Page, text: string) =>
      page.locator('.notification-toast', { hasText: text }).waitFor(patience);

    test('finds the study by the icon of the extension', async () => {
      const page = await openSideBar('memory:/study');
      await page.locator('.statusbar-item', { hasText: /\d claims/u }).waitFor(patience);
      await page.getByRole('treeitem', { name: /^formal party/u }).waitFor(patience);
      await workbench.run('Samenspel: Open Map of the Whole Study');
      await page.locator('.tab', { hasText: 'Map: My study' }).waitFor(patience);
      await workbench.run('Samenspel: New Actor');
      await page.locator('.quick-input-widget input').first().fill('lighthouse');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'lighthouse.md' }).waitFor(patience);
    });

    test('is told where there is none', async () => {
      const page = await openSideBar('memory:/study/interviews');
      await page.getByText('No study was found').waitFor(patience);
      await page.getByRole('button', { name: 'Look Again' }).click();
      await told(page, 'No folder that is open has a samenspel.yaml');
    });

    test('is told where nothing may be written', async () => {
      const page = await openSideBar('sealed:/study');
      await page.locator('.statusbar-item', { hasText: /\d claims/u }).waitFor(patience);
      await workbench.run('Samenspel: New Actor');
      await told(page, 'nothing may be written where this study is');
    });
  });
});
