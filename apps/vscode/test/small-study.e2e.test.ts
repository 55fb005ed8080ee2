import { vsCodeMissing, type Locator } from '@samenspel/e2e';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { editorDesk, type EditorDesk, type Seat } from './editor-desk.ts';

// A busy editor loses a key or a click now and then: then it is begun anew, in a folder of its own.
describe.skipIf(vsCodeMissing() !== undefined)(
  'somebody whose study is small',
  { retry: 2, timeout: 240_000 },
  () => {
    let desk: EditorDesk;
    let seat: Seat;

    beforeAll(async () => {
      desk = await editorDesk({});
    }, 300_000);
    afterAll(() => desk[Symbol.asyncDispose]());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await seat.picture(`failed-${task.name.slice(0, 20)}`);
      await seat[Symbol.asyncDispose]();
    });

    const openSideBar = () =>
      seat.workbench.page.locator('.activitybar .action-label[aria-label="Samenspel"]').click();

    /** A tree of the side bar, unfolded. */
    async function tree(name: string): Promise<Locator> {
      const pane = seat.workbench.page.locator('.pane', {
        has: seat.workbench.page.locator('.pane-header', { hasText: name }),
      });
      const head = pane.locator('.pane-header');
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      return pane;
    }

    /** Types words into the filter of a tree. */
    async function filter(pane: Locator, title: string, words: string): Promise<void> {
      await pane.locator('.pane-header').hover();
      await pane.getByRole('button', { name: title, exact: true }).click();
      const input = seat.workbench.page.locator('.quick-input-widget input').first();
      await input.fill(words);
      await input.press('Enter');
    }

    test('is told what to do where there is nothing yet', async () => {
      seat = await desk.begin('template', {
        size: { width: 1440, height: 1000 },
        async prepare(folder) {
          for (const name of await readdir(folder))
            if (name !== 'samenspel.yaml') await rm(join(folder, name), { recursive: true });
        },
      });
      const { page } = seat.workbench;
      await openSideBar();
      for (const [name, text] of [
        ['Actors', 'No actors yet.'],
        ['Areas', 'No areas yet.'],
        ['Codes', 'No codes yet.'],
        ['Collaborations by Phase', 'No claims yet of who works with whom.'],
        ['Findings by Category', 'No findings yet.'],
        ['Problems in the Data', 'No problems in notes'],
      ] as const)
        await (await tree(name)).getByText(text).waitFor();
      await seat.workbench.run('Samenspel: Open Map of the Whole Study');
      const map = await seat.workbench.webview('.samenspel-map');
      await map.getByText('Nobody to show yet').waitFor();
      // The matrix is a tab beside the map, which leaves the notes their room.
      await seat.workbench.run('Samenspel: Open Matrix');
      const matrix = await seat.workbench.webview('.samenspel-matrix');
      await matrix.getByText('Nobody to show yet').waitFor();
      expect(await page.locator('.editor-group-container').count()).toBe(1);
    });

    test('sees its query beside the answer, also where it was opened among panels', async () => {
      seat = await desk.begin('template', {
        size: { width: 1440, height: 1000 },
        prepare: (folder) =>
          writeFile(join(folder, 'who.graphql'), '{ actors(first: 9) { nodes { label } } }\n'),
      });
      const { page } = seat.workbench;
      await seat.workbench.open('R1.md');
      await seat.workbench.run('Samenspel: Open Map');
      const map = await seat.workbench.webview('canvas');
      await map.locator('[aria-busy="false"]').first().waitFor();
      await page.locator('.tab', { hasText: 'Map: ' }).click();
      await seat.workbench.open('who.graphql');
      expect(await page.locator('.editor-group-container').count()).toBe(2);
      await seat.workbench.run('Samenspel: Run Query on the Notes');
      const answer = await seat.workbench.webview('.scroll td');
      await answer.getByRole('cell', { name: 'neighbours', exact: true }).waitFor();
      expect(await page.locator('.tab.active', { hasText: 'who.graphql' }).count()).toBe(1);
      await page.locator('.tab.active', { hasText: 'R1.md' }).waitFor();
    });

    test('finds by words, and goes on from what is found', async () => {
      seat = await desk.begin('template', {
        size: { width: 1440, height: 1000 },
        prepare: (folder) =>
          writeFile(join(folder, 'late.md'), '- Rings. [wth:: [[neighbours]]]\n- [phase:: 12]\n'),
      });
      const { page } = seat.workbench;
      await openSideBar();
      const actors = await tree('Actors');
      await filter(actors, 'Filter Actors', 'social');
      const worker = actors.getByRole('treeitem', { name: /^social worker · 2 partners/u });
      await worker.waitFor();
      expect(await actors.getByRole('treeitem', { name: /^neighbours/u }).count()).toBe(0);
      await worker.hover();
      await worker.getByRole('button', { name: 'Show on the Map' }).click();
      await page.locator('.tab', { hasText: 'Map: social worker' }).waitFor();
      await page.setViewportSize({ width: 1100, height: 640 });
      const map = await seat.workbench.webview('canvas');
      await map.locator('[aria-busy="false"]').first().waitFor();
      await seat.picture('found');
      await page.setViewportSize({ width: 1440, height: 1000 });
      await worker.hover();
      await worker.getByRole('button', { name: 'Open Note' }).click();
      await page.locator('.tab.active', { hasText: 'actors.md' }).waitFor();
      await filter(actors, 'Filter Actors', 'nobody');
      await actors.getByText('Nothing has these words.').waitFor();
      await actors.locator('.pane-header').hover();
      await actors.getByRole('button', { name: 'Show All Actors' }).click();
      await actors.getByText('Nothing has these words.').waitFor({ state: 'hidden' });

      const problems = await tree('Problems in the Data');
      await filter(problems, 'Filter Problems in the Data', 'wth');
      const problem = problems.getByRole('treeitem', { name: /wth/u });
      await problem.first().waitFor();
      expect(await problems.getByRole('treeitem', { name: /12/u }).count()).toBe(0);
      await problem.last().click();
      await page.locator('.tab.active', { hasText: 'late.md' }).waitFor();
    });

    test.each([
      {
        ...({ study: 'template', language: 'en', title: 'A First Study' } as const),
        ...{ step: 'Annotate a sentence', page: 'What a source says, with fields' },
      },
      {
        ...({ study: 'dutchTemplate', language: 'nl', title: 'Een eerste onderzoek' } as const),
        ...{ step: 'Annoteer een zin', page: 'Wat een bron zegt, met velden' },
      },
    ])('is led through $title', async ({ study, language, title, step, page: words }) => {
      seat = await desk.begin(study, { language, size: { width: 1280, height: 720 } });
      const { page } = seat.workbench;
      await page.keyboard.press('Control+b');
      const row = (text: string) =>
        page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
      await seat.bringUp('F1', page.locator('.quick-input-widget:visible'));
      await page.locator('.quick-input-widget input').first().fill('>Open Walkthrough');
      await row('Open Walkthrough').click();
      await row(title).click();
      const ticked = (id: string) =>
        page.locator(`[role=checkbox][data-done-step-id$="#${id}"][aria-checked=true]`).first();
      // There is a study already.
      await ticked('begin').waitFor();
      const annotate = page.locator('.getting-started-step', { hasText: step });
      await annotate.click();
      await seat.workbench.webview(`h1:text-is("${words}")`);
      if (language === 'en') await seat.picture('walkthrough', '.part.editor');
      expect(await ticked('annotate').count()).toBe(0);
      await annotate.locator('.monaco-button').click();
      await page.locator('.quick-input-widget input').first().fill('R2');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'R2.md' }).waitFor();
      await page.locator('.tab', { hasNotText: 'R2.md' }).first().click();
      await ticked('annotate').waitFor();
      expect(await ticked('mend').count()).toBe(0);
      await page.locator('.statusbar-item', { hasText: /\d (?:claims|uitspraken)/u }).click();
      await ticked('mend').waitFor();
    });

    test('reads Dutch in an editor that is in Dutch', async () => {
      const wrong = '{ actors(first: 5) { nodes { labell } } }\n';
      seat = await desk.begin('dutchTemplate', {
        language: 'nl',
        prepare: (folder) => writeFile(join(folder, 'wie.graphql'), wrong),
      });
      const { page } = seat.workbench;
      await openSideBar();
      await page.locator('.pane-header', { hasText: 'Samenwerking per fase' }).waitFor();
      await page.locator('.statusbar-item', { hasText: '6 uitspraken' }).waitFor();
      await seat.workbench.run('Samenspel: Matrix openen');
      const matrix = await seat.workbench.webview('.samenspel-matrix table');
      expect(await matrix.locator('h2').innerText()).toBe('Wie met wie, naar brede soort');
      await seat.workbench.run('Samenspel: Kaart openen');
      await page.locator('.tab', { hasText: 'Kaart: ' }).waitFor();
      // What GraphQL says of a mistake is English; what sort it is, is said before.
      const sort = 'De vraag of haar variabelen passen niet bij het schema.';
      await seat.workbench.open('wie.graphql');
      await seat.workbench.run('Samenspel: Vraag stellen aan de notities');
      const answer = await seat.workbench.webview('.error');
      await answer.locator('.error strong', { hasText: sort }).waitFor();
      await answer.locator('.error [lang=en]', { hasText: 'labell' }).waitFor();
      const problems = page.locator('.markers-panel .monaco-list-row', { hasText: sort });
      await seat.bringUp('Control+Shift+m', problems.first());
    });
  },
);
