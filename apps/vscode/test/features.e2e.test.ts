import { vsCodeMissing } from '@samenspel/e2e';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { editorDesk, type EditorDesk, type Seat } from './editor-desk.ts';

/*
 * What a researcher sees of each feature, in a real VS Code: the pictures of `docs/editor.md` come from here and from
 * the journeys. What a feature answers is held by the tests of the language service.
 */

const missing = vsCodeMissing();
const small = { width: 1100, height: 640 };
const editor = '.part.editor';

// A busy editor loses a key or a click now and then: then a feature is looked at anew.
describe.skipIf(missing !== undefined)('in VS Code is seen', { retry: 1, timeout: 180_000 }, () => {
  let desk: EditorDesk;
  let seat: Seat;

  beforeAll(async () => {
    desk = await editorDesk({});
  }, 300_000);
  afterAll(() => desk[Symbol.asyncDispose]());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await seat.picture(`failed-${task.name.slice(0, 20)}`);
    const { asked } = seat.workbench;
    await seat[Symbol.asyncDispose]();
    expect(asked).toEqual([]);
  });

  /** Opens a note of the small study, at a place. */
  async function at(name: string, line: number, column: number): Promise<void> {
    seat = await desk.begin('template', { size: small });
    await seat.workbench.open(name);
    await seat.workbench.goTo(line, column);
  }

  /** Waits until a note has its colours, of the editor and of the extension, and kinds of actors behind links. */
  async function isColoured(): Promise<void> {
    const lines = seat.workbench.page.locator('.view-line');
    await lines
      .filter({ hasText: /informal.party|local.resident/u })
      .first()
      .waitFor();
    await lines.filter({ hasText: /^#/u }).locator('.mtkb').first().waitFor();
    await seat.workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  }

  test('what an actor is, whom it works with and through whom', async () => {
    await at('R1.md', 14, 75);
    const { page } = seat.workbench;
    const hover = page.locator('.monaco-hover:visible', { hasText: 'The Hearth' });
    await seat.bringUp('Control+k Control+i', hover.first());
    await isColoured();
    await seat.picture('hover', editor);
    expect(await hover.first().innerText()).toMatch(/area: Riverside[^]+1 partner/u);
  });

  test('how much is said of each actor, and its kind behind each link', async () => {
    await at('actors.md', 8, 1);
    const { page } = seat.workbench;
    await page.locator('.codelens-decoration a', { hasText: /claim/u }).first().waitFor();
    await seat.picture('lenses', editor);
    await seat.workbench.open('R1.md');
    await isColoured();
    await seat.picture('note', editor);
  });

  test('all that is said of an actor', async () => {
    await at('R1.md', 15, 111);
    const peek = seat.workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await seat.bringUp('Shift+F12', peek.first());
    expect(await peek.count()).toBeGreaterThan(1);
    await seat.picture('references', editor);
  });

  test('who works with an actor, and through whom', async () => {
    await at('actors.md', 10, 8);
    const { page } = seat.workbench;
    const called = (name: string) => page.locator('.sidebar .monaco-list-row', { hasText: name });
    await seat.workbench.run('Calls: Show Call Hierarchy');
    await called('The Hearth').first().waitFor();
    await called('volunteer').first().waitFor();
    await seat.picture('call-hierarchy');
    await seat.workbench.run('Calls: Show Outgoing Calls');
    await called('volunteer coordinator').first().waitFor();
  });

  test('claims and headings of a note', async () => {
    await at('R1.md', 1, 1);
    const { page } = seat.workbench;
    const claims = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sends clients' });
    await isColoured();
    await seat.bringUp('Control+Shift+o', claims.first());
    await seat.picture('symbols');
  });

  test('a sentence that becomes a claim', async () => {
    await at('R1.md', 17, 300);
    const { page } = seat.workbench;
    await page.keyboard.press('End');
    await page.keyboard.insertText(
      '\n- The [[volunteer coordinator]] often calls the [[neighbours]].',
    );
    const claim = page
      .locator('.action-widget .monaco-list-row', { hasText: /collaboration/iu })
      .first();
    await seat.bringUp('Control+.', claim);
    await seat.picture('convert', editor);
    await claim.click();
    await page.locator('.view-line', { hasText: '::' }).nth(3).waitFor();
  });

  test('what is in the study, in trees', async () => {
    seat = await desk.begin('shipped', { size: { width: 1280, height: 760 } });
    const { page } = seat.workbench;
    await page.locator('.activitybar .action-label[aria-label="Samenspel"]').click();
    for (const name of [/^formal party/u, /^partnership/u]) {
      const kind = page.getByRole('treeitem', { name });
      await kind.locator('.monaco-tl-twistie').click();
      await kind.and(page.locator('[aria-expanded="true"]')).waitFor();
    }
    await page.getByRole('treeitem', { level: 3 }).first().waitFor();
    await seat.picture('trees', '.part.sidebar');
  });

  test('what is not as expected, in the whole folder', async () => {
    seat = await desk.begin('template', {
      size: small,
      prepare: (folder) =>
        writeFile(
          join(folder, 'interviews/R2.md'),
          '---\ntype: interview\nrespondent: "[[R2]]"\n---\n\n# Interview with R2\n\n- Rings. [wth:: [[neighbours]]]\n- Helps. [with:: [[neighbours]]] [phase:: suport]\n',
        ),
    });
    const { page } = seat.workbench;
    const problems = page.locator('.markers-panel .monaco-list-row');
    await seat.bringUp('Control+Shift+m', problems.first());
    await problems.filter({ hasText: 'wth' }).first().click();
    await page.locator('.tab.active', { hasText: 'R2.md' }).waitFor();
    await page.locator('.squiggly-error').nth(2).waitFor();
    await isColoured();
    await seat.picture('problems');
  });

  test('nothing of a note that is meant ill is asked for or run', async () => {
    const lure =
      '<img src="https://evil.example/b.png" onerror="top.ran=1"> ![x](https://evil.example/a.png) [run](command:workbench.action.toggleZenMode) \u202etxt';
    seat = await desk.begin('template', {
      size: { width: 1440, height: 900 },
      async prepare(folder) {
        const note = `---\ntype: actor\nkind: neighbours\ngranularity: instance\nlabel: '${lure}'\n---\n\n# ${lure}\n`;
        await writeFile(join(folder, 'ill.md'), note);
        const claims = `- ${lure} [with:: [[ill]]] [form:: matching] ^ill\n- ${lure.repeat(50)}\n`;
        await writeFile(
          join(folder, 'interviews/bad.md'),
          `---\ntype: interview\nrespondent: "[[R1]]"\n---\n\n${claims}`,
        );
      },
    });
    const { page } = seat.workbench;
    await seat.workbench.open('bad.md');
    await seat.workbench.goTo(6, `- ${lure} [with:: [[i`.length);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'evil.example' });
    await seat.bringUp('Control+k Control+i', hover.first());
    await page.keyboard.press('Escape');
    await page.locator('.activitybar .action-label[aria-label="Samenspel"]').click();
    const phase = page.getByRole('treeitem', { name: /^phase not said/u });
    await phase.locator('.monaco-tl-twistie').click();
    await page
      .getByRole('treeitem', { name: /evil\.example/u })
      .first()
      .waitFor();
    await seat.workbench.run('Samenspel: Open Map of the Whole Study');
    const map = await seat.workbench.webview('canvas');
    await map.locator('[aria-busy="false"]').first().waitFor();
    await map.getByRole('button', { name: 'List', exact: true }).click();
    await map
      .getByRole('button', { name: /evil\.example/u })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'ill.md' }).waitFor();
    await map.locator('aside ul').nth(1).getByRole('button').first().click();
    const claims = page.locator('.quick-input-list .monaco-list-row');
    await claims.filter({ hasText: 'evil.example' }).first().waitFor();
    await page.keyboard.press('Escape');
    await seat.workbench.run('Samenspel: Open Matrix');
    await seat.workbench.webview('.samenspel-matrix table');
    for (const frame of page.frames()) {
      expect(await frame.evaluate('window.ran')).toBeUndefined();
      expect(
        await frame.locator('[src*="evil.example"], [data-href^="command:workbench"]').count(),
      ).toBe(0);
    }
  });

  test('words of the schema in a query', async () => {
    seat = await desk.begin('template', {
      size: { width: 1100, height: 480 },
      prepare: (folder) =>
        writeFile(
          join(folder, 'actors.graphql'),
          '{\n  collaborations(first: 5) {\n    nodes {\n      \n    }\n  }\n}\n',
        ),
    });
    await seat.workbench.open('actors.graphql');
    await seat.workbench.goTo(4, 7);
    const word = seat.workbench.page.locator('.suggest-widget .monaco-list-row', {
      hasText: 'participants',
    });
    await seat.workbench.page.keyboard.type('p');
    await seat.bringUp('Control+Space', word.first());
    await seat.picture('query-completion', editor);
  });
});
