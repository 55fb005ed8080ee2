import {
  launchBrowser,
  openWorkbench,
  startVsCode,
  vsCodeMissing,
  webExtension,
  type Browser,
  type VsCodeServer,
} from '@samenspel/e2e';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../scripts/pack.ts';
import { copyStudy } from './study-copy.ts';

/** A busy machine takes its time. */
const patience = { timeout: 60_000 };

// A busy editor loses a key or a click now and then: then it is begun anew, in a folder of its own.
describe.skipIf(vsCodeMissing() !== undefined)(
  'where the editor is a page and the language server a worker of it',
  { retry: 2 },
  () => {
    let place: string;
    let extension: string;
    let browser: Browser;
    let server: VsCodeServer;

    beforeAll(async () => {
      place = await mkdtemp(join(tmpdir(), 'samenspel-web-'));
      ({ folder: extension } = await pack(join(place, 'packed')));
      browser = await launchBrowser();
      server = await startVsCode();
    }, 300_000);
    afterAll(async () => {
      await browser.close();
      await server.stop();
      await rm(place, { recursive: true, force: true });
    });

    test('a note is completed and corrected', async () => {
      await using study = await copyStudy('template');
      const { prepare, files } = webExtension(extension);
      const workbench = await openWorkbench(browser, server, { folder: study.folder, prepare });
      const { page } = workbench;
      try {
        // The worker has read all notes, which the editor gave it.
        await page.locator('.statusbar-item', { hasText: /\d claims/u }).waitFor(patience);
        await workbench.open('R1.md');
        await workbench.goTo(15, 200);
        await page.keyboard.press('End');
        await page.keyboard.insertText('\n- Rings. [wth:: [[neighbours]]]');
        await page.locator('.squiggly-error, .squiggly-warning').first().waitFor(patience);
        await page.keyboard.insertText('\n- Drops by. ');
        await page.keyboard.type('[with:: [[nei', { delay: 20 });
        const suggestion = page.locator('.suggest-widget .monaco-list-row', {
          hasText: 'neighbours',
        });
        await expect
          .poll(async () => {
            if ((await suggestion.count()) === 0) await page.keyboard.press('Control+Space');
            return suggestion.count();
          }, patience)
          .toBe(1);
        await suggestion.click();
        await page.keyboard.press('Control+s');
        await expect
          .poll(() => readFile(join(study.folder, 'interviews/R1.md'), 'utf8'), patience)
          .toMatch(/^- Drops by\. \[with:: \[\[neighbours\]\]\] \^[\w-]+$/mu);
        const run = [...files].filter((file) => /\.c?js$/u.test(file));
        expect(run.toSorted()).toEqual(['dist/web/extension.js', 'dist/web/server.js']);
        expect(workbench.asked).toEqual([]);
      } finally {
        await workbench.close();
      }
    }, 240_000);

    test('a map, a matrix and an answer are drawn', async () => {
      await using study = await copyStudy('template');
      await writeFile(
        join(study.folder, 'who.graphql'),
        '{ actors(first: 50) { nodes { label } } }',
      );
      const { prepare, files } = webExtension(extension);
      const workbench = await openWorkbench(browser, server, { folder: study.folder, prepare });
      const { page } = workbench;
      try {
        await page.locator('.statusbar-item', { hasText: /\d claims/u }).waitFor(patience);
        await workbench.open('R1.md');
        await workbench.run('Samenspel: Open Map');
        const map = await workbench.webview('canvas');
        await map.locator('[aria-busy="false"]').first().waitFor(patience);
        await workbench.run('Samenspel: Open Matrix');
        const matrix = await workbench.webview('.samenspel-matrix table');
        expect(await matrix.locator('td button').count()).toBeGreaterThan(0);
        await workbench.open('who.graphql');
        await workbench.run('Samenspel: Run Query on the Notes');
        const answer = await workbench.webview('.scroll td');
        await answer.getByRole('cell', { name: 'neighbours', exact: true }).waitFor(patience);
        const pages = [...files].filter((file) => /^dist\/webview\/.+\.js$/u.test(file));
        expect(pages.toSorted()).toEqual(
          ['map', 'matrix', 'results'].map((name) => `dist/webview/${name}.js`),
        );
        expect(workbench.asked).toEqual([]);
      } finally {
        await workbench.close();
      }
    }, 240_000);
  },
);
