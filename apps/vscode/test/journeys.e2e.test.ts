import { isDone, vsCodeMissing, type Locator } from '@samenspel/e2e';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startAskedServer, type AskedServer } from './asked-server.ts';
import { editorDesk, type EditorDesk, type Seat } from './editor-desk.ts';

const query = `# Who signals what to whom?
{
  collaborations(
    first: 8
    filter: { form: { in: [SIGNAL] } }
  ) {
    nodes {
      text
      evidence {
        locator
      }
      saidBy {
        respondents {
          label
        }
      }
    }
  }
}
`;

const small = { width: 1100, height: 640 };
const editor = '.part.editor';

const missing = vsCodeMissing();
// A busy editor loses a key or a click now and then: then a journey is begun anew, from a folder of its own.
describe.skipIf(missing !== undefined)(
  'somebody with the extension installed',
  { retry: 2 },
  () => {
    let desk: EditorDesk;
    let seat: Seat;
    /** The server of the user's settings, and one that a folder names. */
    let chosen: AskedServer;
    let named: AskedServer;

    beforeAll(async () => {
      const answer = { status: 200, body: { data: { actors: { totalCount: 7 } } } };
      chosen = await startAskedServer(answer);
      named = await startAskedServer(answer);
      desk = await editorDesk({
        'samenspel.server.address': chosen.address,
        // A busy editor closes brackets sometimes, and sometimes not.
        'editor.autoClosingBrackets': 'never',
      });
    }, 300_000);
    afterAll(async () => {
      await desk[Symbol.asyncDispose]();
      await chosen[Symbol.asyncDispose]();
      await named[Symbol.asyncDispose]();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await seat.picture('failed');
      const { asked } = seat.workbench;
      await seat[Symbol.asyncDispose]();
      expect(asked).toEqual([]);
    });

    /** Opens a study that has a query, and a server of its own in its settings. */
    async function begin(
      name: 'template' | 'shipped',
      size = { width: 1280, height: 800 },
    ): Promise<void> {
      const prepare = async (folder: string) => {
        await writeFile(join(folder, 'signals.graphql'), query);
        await mkdir(join(folder, '.vscode'));
        await writeFile(
          join(folder, '.vscode/settings.json'),
          JSON.stringify({ 'samenspel.server.address': named.address }),
        );
      };
      seat = await desk.begin(name, { size, prepare });
    }

    /** Waits until a file has what is waited for. */
    async function saved(path: string, text: RegExp): Promise<void> {
      await expect
        .poll(() => readFile(join(seat.folder, path), 'utf8'), { timeout: 30_000 })
        .toMatch(text);
    }

    /** Waits for what is offered while somebody types, and asks for it where a busy editor does not come with it. */
    async function offered(wanted: Locator): Promise<void> {
      if (!(await isDone(wanted.waitFor({ timeout: 10_000 }))))
        await seat.bringUp('Control+Space', wanted);
    }

    test('annotates a sentence with completion', async () => {
      await begin('template', small);
      const { page } = seat.workbench;
      await seat.workbench.open('R1.md');
      await seat.workbench.goTo(15, 200);
      await page.keyboard.press('End');
      await page.keyboard.insertText('\n- Drops by at the neighbours. ');
      await page.keyboard.type('[with:: [[', { delay: 20 });
      const names = page.locator('.suggest-widget .monaco-list-row');
      const suggestion = names.filter({ hasText: 'neighbours' });
      await offered(suggestion.first());
      await seat.picture('completion', editor);
      await page.keyboard.press('Escape');
      await page.keyboard.type('nei', { delay: 20 });
      await offered(suggestion.first());
      await expect.poll(() => names.count(), { timeout: 30_000 }).toBe(1);
      await suggestion.first().click();
      await page.locator('.view-line', { hasText: 'Drops by' }).getByText('neighbours]]').waitFor();
      await page.keyboard.type(']');
      await page.keyboard.press('Control+s');
      // What is saved has an id by which others can refer to it.
      await saved('interviews/R1.md', /^- Drops by .* \[with:: \[\[neighbours\]\]\] \^[\w-]+$/mu);
    }, 240_000);

    test('mends a mistake by the light bulb', async () => {
      await begin('template', small);
      const { page } = seat.workbench;
      await seat.workbench.open('R1.md');
      await seat.workbench.goTo(15, 200);
      await page.keyboard.press('End');
      await page.keyboard.insertText('\n- Rings. [wth:: [[neighbours]]]');
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await seat.workbench.goTo(16, 12);
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: '"with"' }).first();
      await seat.bringUp('Control+.', fix);
      await seat.picture('light-bulb', editor);
      await fix.click();
      await page.keyboard.press('Control+s');
      await saved('interviews/R1.md', /^- Rings\. \[with:: \[\[neighbours\]\]\]/mu);
    }, 240_000);

    test('gives an actor another name in all notes', async () => {
      await begin('template', small);
      const { page } = seat.workbench;
      await seat.workbench.open('actors.md');
      await seat.workbench.goTo(10, 8);
      const name = page.locator('.rename-box input');
      await seat.bringUp('F2', name);
      await name.fill('care worker');
      await page.locator('.codelens-decoration', { hasText: 'partners' }).first().waitFor();
      await seat.picture('rename', editor);
      await page.keyboard.press('Enter');
      await saved('actors.md', /^- \[\[care worker\]\]/mu);
      await saved('respondents.md', /\[roles:: \[\[care worker\]\]\]/u);
    }, 240_000);

    test('sees who works with whom, and goes to what it rests on', async () => {
      await begin('shipped', { width: 1440, height: 900 });
      const { page } = seat.workbench;
      await seat.workbench.open('DB ergotherapeut.md');
      await page.locator('.activitybar .action-label[aria-label="Samenspel"]').click();
      await page.getByRole('treeitem', { name: /^formal party/u }).waitFor();
      await seat.workbench.run('Samenspel: Open Map of the Whole Study');
      const map = await seat.workbench.webview('canvas');
      await map.locator('[aria-busy="false"]').first().waitFor({ timeout: 60_000 });
      await seat.picture('map');
      await map.getByRole('button', { name: 'List', exact: true }).click();
      const actor = map.locator('aside ul').first().getByRole('button').first();
      await actor.click();
      // The note that describes the actor is opened beside the map, which stays.
      const notes = page.locator('.editor-group-container').first();
      await notes.locator('.tab.active', { hasNotText: 'DB ergotherapeut' }).waitFor();
      await map.locator('[aria-busy="false"]').first().waitFor({ timeout: 60_000 });
      await map.locator('aside ul').nth(1).getByRole('button').first().click();
      const claims = page.locator('.quick-input-list .monaco-list-row');
      await claims.first().waitFor();
      await seat.picture('claims');
      // Its first word: a line may be broken behind it.
      const [text = ''] = (await claims.first().locator('.label-name').first().innerText()).split(
        ' ',
      );
      await claims.first().click();
      // The note is opened at the sentence that the claim is.
      await notes.locator('.view-line', { hasText: text }).first().waitFor();
      const note = await notes.locator('.tab.active').innerText();
      await seat.workbench.run('Samenspel: Go to the Source of the Claim');
      // What the claim rests on is a document, which has a note of its own.
      await notes.locator('.tab.active', { hasNotText: note }).waitFor();
    }, 300_000);

    test('has a map that goes along with the notes, and keeps pictures of it', async () => {
      await begin('template');
      const { page } = seat.workbench;
      await seat.workbench.open('R1.md');
      await seat.workbench.goTo(15, 1);
      await seat.workbench.run('Samenspel: Open Map');
      const map = await seat.workbench.webview('canvas');
      const isDrawn = () => map.locator('[aria-busy="false"]').first().waitFor();
      await isDrawn();
      await map.getByRole('button', { name: 'List', exact: true }).click();
      const marked = map.locator('aside li button[aria-current]');
      // The cursor leads the map, …
      await page.locator('.view-line', { hasText: 'Interview with R1' }).click();
      await seat.workbench.goTo(16, 103);
      await marked.filter({ hasText: 'volunteer coordinator' }).waitFor();
      await seat.workbench.goTo(23, 60);
      await marked.filter({ hasText: 'neighbours' }).waitFor();
      // … and the map the cursor.
      await map
        .locator('aside ul')
        .first()
        .getByRole('button', { name: /^social worker/u })
        .click();
      await page.locator('.tab.active', { hasText: 'actors.md' }).waitFor();
      await page.locator('.active-line-number', { hasText: /^10$/u }).waitFor();
      await isDrawn();
      for (const [kind, start] of [
        ['SVG', '<?xm'],
        ['PNG', '\x89PNG'],
      ] as const) {
        await map.getByRole('button', { name: `Save as ${kind}` }).click();
        await seat.chooseFile(`kept.${kind.toLowerCase()}`);
        const file = join(seat.folder, `kept.${kind.toLowerCase()}`);
        const begins = () => readFile(file, 'latin1').then((text) => text.slice(0, 4), String);
        await expect.poll(begins, { timeout: 30_000 }).toBe(start);
      }
      // With another note in front it is of that.
      await seat.workbench.open('Riverside.md');
      await page.locator('.tab', { hasText: 'Map: Riverside' }).waitFor();
    }, 300_000);

    test('begins a study, and notes in it', async () => {
      await begin('template');
      const { page } = seat.workbench;
      const input = page.locator('.quick-input-widget input').first();
      const typed = async (text: string) => {
        await page
          .locator('.quick-input-widget .monaco-list-row')
          .first()
          .waitFor({ state: 'hidden' });
        await input.fill(text);
        await page.keyboard.press('Enter');
      };
      await seat.workbench.run('Samenspel: New Study');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'English' }).click();
      await typed('Our street');
      await seat.chooseFile('..');
      await page.getByRole('button', { name: 'Open the Folder' }).click();
      await page.waitForURL(/our-street/u);
      await page.locator('.statusbar-item', { hasText: /\d claims/u }).waitFor();
      const folder = join(seat.folder, '../our-street');
      expect(await readFile(join(folder, 'samenspel.yaml'), 'utf8')).toMatch(/Our street/u);
      await seat.workbench.run('Samenspel: New Interview Note');
      await typed('R2');
      await page.locator('.tab.active', { hasText: 'R2.md' }).waitFor();
      expect(await readFile(join(folder, 'interviews/R2.md'), 'utf8')).toMatch(
        /^type: interview$/mu,
      );
      await seat.workbench.run('Samenspel: New Actor');
      await typed('tailor');
      await page.locator('.tab.active', { hasText: 'tailor.md' }).waitFor();
      await page.locator('.view-line', { hasText: 'type: actor' }).waitFor();
    }, 300_000);

    test('counts who works with whom, and sees the claims of a cell', async () => {
      await begin('shipped', { width: 1440, height: 900 });
      await seat.workbench.open('DB ergotherapeut.md');
      await seat.workbench.run('Samenspel: Open Matrix');
      const matrix = await seat.workbench.webview('.samenspel-matrix table');
      await seat.picture('matrix');
      const claims = seat.workbench.page.locator('.quick-input-list .monaco-list-row');
      await matrix.locator('td button').first().click();
      await claims.first().waitFor();
      await seat.workbench.page.keyboard.press('Escape');
      // With a filter it counts less, and a cell leads to what is counted in it then.
      const counts = async () => (await matrix.locator('td button').allInnerTexts()).join();
      const all = await counts();
      await matrix.getByText('Phase', { exact: true }).click();
      await matrix.getByRole('checkbox').first().check();
      await expect.poll(counts, { timeout: 30_000 }).not.toBe(all);
      await matrix.getByText('Phase (1)', { exact: true }).click();
      await matrix.locator('td button', { hasText: /^1$/u }).first().click();
      await expect.poll(() => claims.count(), { timeout: 30_000 }).toBe(1);
    }, 300_000);

    test('asks the notes a question, and takes the answer along', async () => {
      await begin('shipped', { width: 1000, height: 680 });
      const { page } = seat.workbench;
      await seat.workbench.run('View: Toggle Primary Side Bar Visibility');
      await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
      await seat.workbench.open('signals.graphql');
      await seat.workbench.run('Samenspel: Run Query on the Notes');
      const results = await seat.workbench.webview('section table td');
      const rows = await results.locator('tbody tr').count();
      expect(rows).toBeGreaterThan(1);
      await seat.picture('query', editor);
      await results.getByRole('button', { name: 'Copy as CSV' }).click();
      await expect
        .poll(() => page.evaluate('navigator.clipboard.readText()'), { timeout: 30_000 })
        .toMatch(/^text,evidence\.locator/u);
      await results.getByRole('button', { name: 'Copy as Markdown' }).click();
      await expect
        .poll(() => page.evaluate('navigator.clipboard.readText()'), { timeout: 30_000 })
        .toMatch(/^\| text +\| evidence\.locator/u);
      for (const [format, begins] of [
        ['CSV', /^text,evidence\.locator/u],
        ['Markdown', /^\| text \| evidence/u],
        ['JSON', /^\{\s+"nodes": \[\s+\{\s+"text": "/u],
      ] as const) {
        await results.getByRole('button', { name: 'Save as…' }).click();
        await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).click();
        const ending = format === 'Markdown' ? 'md' : format.toLowerCase();
        await seat.chooseFile(`kept.${ending}`);
        await saved(`kept.${ending}`, begins);
      }
    }, 240_000);

    test('is told when nothing answers its question', async () => {
      await begin('template');
      // In this study nobody signals anything.
      await seat.workbench.open('signals.graphql');
      await seat.workbench.run('Samenspel: Run Query on the Notes');
      const results = await seat.workbench.webview('section');
      await results.getByText('Nothing was found.').waitFor();
      expect(await results.getByRole('button').count()).toBe(0);
    }, 240_000);

    test('asks the server of the settings with its token, and none that a folder names', async () => {
      await begin('template');
      const { page } = seat.workbench;
      await seat.workbench.run('Samenspel: Sign In to the Server');
      await page.locator('.quick-input-widget input[type=password]').fill('secret');
      await page.keyboard.press('Enter');
      await seat.workbench.open('signals.graphql');
      await seat.workbench.run('Samenspel: Run Query on the Server');
      const results = await seat.workbench.webview('section table td');
      expect(await results.locator('td').allTextContents()).toEqual(['7']);
      expect(chosen.asked).toMatchObject([
        { path: '/graphql', headers: { authorization: 'Bearer secret' } },
      ]);
      expect(named.asked).toEqual([]);
    }, 240_000);
  },
);
