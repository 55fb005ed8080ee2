import {
  isDone,
  launchBrowser,
  openWorkbench,
  startVsCode,
  vsCodeMissing,
  type Browser,
  type VsCodeServer,
  type Workbench,
} from '@samenspel/e2e';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pack } from '../scripts/pack.ts';
import { takePicture } from './editor-desk.ts';
import { severalFolders, type SeveralFolders } from './several-folders.ts';

/** A busy machine takes its time. */
const patience = { timeout: 60_000 };

// A busy editor loses a key or a click now and then: then it is begun anew, in folders of its own.
describe.skipIf(vsCodeMissing() !== undefined)(
  'in a workspace of two studies and a folder without notes',
  { retry: 2, timeout: 240_000 },
  () => {
    let place: string;
    let browser: Browser;
    let server: VsCodeServer;
    let folders: SeveralFolders;
    let workbench: Workbench;

    beforeAll(async () => {
      place = await mkdtemp(join(tmpdir(), 'samenspel-several-'));
      const { vsix } = await pack(join(place, 'packed'));
      browser = await launchBrowser();
      server = await startVsCode({ extensions: [vsix] });
    }, 300_000);
    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(place, { recursive: true, force: true });
    });
    beforeEach(async () => {
      folders = await severalFolders();
      workbench = await opened();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await takePicture(workbench.page, 'failed-several');
      await workbench.close();
      await folders[Symbol.asyncDispose]();
    });

    /** The workspace in an editor; one that is busy may come up without the folders of it, and is opened anew. */
    async function opened(): Promise<Workbench> {
      for (let time = 1; ; time += 1) {
        const one = await openWorkbench(browser, server, { folder: folders.workspace });
        const root = one.page.locator('.explorer-folders-view', { hasText: 'plain' });
        if ((await isDone(root.waitFor({ timeout: 15_000 }))) || time === 4) return one;
        await one.close();
      }
    }

    const status = (text: RegExp | string) =>
      workbench.page.locator('.statusbar-item:visible', { hasText: text });
    const tab = (text: string) => workbench.page.locator('.tab', { hasText: text });

    /** Goes to a study by opening the query that lies in it. */
    async function goTo(name: 'North' | 'South'): Promise<void> {
      await workbench.open(`${name.toLowerCase()}.graphql`);
      await status(`${name}:`).waitFor(patience);
    }

    test('each is shown and asked by itself, under its name', async () => {
      const { page } = workbench;
      await status(/: \d+ claims/u).waitFor(patience);
      await goTo('North');
      await page.locator('.activitybar .action-label[aria-label="Samenspel"]').click();
      await page.locator('.pane-header', { hasText: /Actors.*North/u }).waitFor(patience);
      for (const name of [/^formal party/u, /^formal organisation/u, /^school/u])
        await page.getByRole('treeitem', { name }).locator('.monaco-tl-twistie').click();
      await page.getByRole('treeitem', { name: /hill school/u }).waitFor(patience);
      await workbench.run('Samenspel: Open Map of the Whole Study');
      await tab('Map: North').waitFor(patience);
      await goTo('South');
      await page.locator('.pane-header', { hasText: /Actors.*South/u }).waitFor(patience);
      await page.getByRole('treeitem', { name: /quay school/u }).waitFor(patience);
      expect(await page.getByRole('treeitem', { name: /hill school/u }).count()).toBe(0);
      await workbench.run('Samenspel: Run Query');
      const results = await workbench.webview('table');
      await results.locator('td', { hasText: 'quay school' }).waitFor(patience);
      expect(await results.locator('td', { hasText: 'hill school' }).count()).toBe(0);
      await workbench.run('Samenspel: Open Matrix');
      await tab('Matrix: South').waitFor(patience);
      await workbench.webview('.samenspel-matrix table');
      await takePicture(page, 'several');
      // From the map itself, its study is meant.
      await tab('Map: North').click();
      await workbench.run('Samenspel: Open Map of the Whole Study');
      await tab('Map: North').waitFor(patience);
      expect(await tab('Map: South').count()).toBe(0);
      await goTo('South');
      await workbench.run('Samenspel: New Actor');
      const asked = page.locator('.quick-input-widget', { hasText: 'South' });
      await asked.locator('input').fill('lighthouse');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'lighthouse.md' }).waitFor(patience);
      expect(await readFile(join(folders.place, 'south/lighthouse.md'), 'utf8')).toMatch(/actor/u);
    });

    /** Has other folders in the workspace. A busy editor may miss what its file says then: it is written again. */
    async function having(names: readonly string[], isSeen: () => Promise<void>): Promise<void> {
      for (let time = 1; ; time += 1) {
        await folders.have(...names);
        try {
          await isSeen();
          return;
        } catch (error) {
          if (time === 4) throw error;
        }
      }
    }

    test('nothing is left of one whose folder is closed, and another is taken up', async () => {
      const { page } = workbench;
      const icon = page.locator('.activitybar .action-label[aria-label="Samenspel"]');
      await goTo('North');
      await workbench.run('Samenspel: Open Map of the Whole Study');
      await tab('Map: North').waitFor(patience);
      const soon = { timeout: 15_000 };
      const gone = { state: 'detached', ...soon } as const;
      await having(['plain', 'south'], async () => {
        await status(/^\s*\d+ claims/u).waitFor(soon);
        await tab('Map: North').waitFor(gone);
      });
      await having(['plain'], async () => {
        await page.locator('.explorer-folders-view', { hasText: 'note.md' }).waitFor(soon);
        await status(/claims/u).waitFor(gone);
        await icon.waitFor(gone);
      });
      await having(['plain', 'east'], async () => {
        await status(/\d+ claims/u).waitFor(soon);
        await icon.waitFor(soon);
      });
    });
  },
);
