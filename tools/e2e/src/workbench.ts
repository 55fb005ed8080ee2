import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { isDone } from './is-done.ts';
import type { VsCodeServer } from './vscode-server.ts';

export interface WorkbenchOptions {
  /** The folder that is open in it, by its path or its URI, or the file of a workspace of several (`.code-workspace`). */
  readonly folder: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Entries of the workbench's payload, such as where the tests of an extension are. */
  readonly payload?: readonly (readonly [key: string, value: string])[];
  /** The language of the window as extensions are told it; its own words stay English. */
  readonly language?: string;
  /** Called with the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** VS Code's window in a browser, and what a user does in it. */
export interface Workbench {
  readonly page: Page;
  /** Addresses outside this machine that anything in the window asked for. */
  readonly asked: readonly string[];
  /** Runs a command from the palette by the title that it has there. */
  run(title: string): Promise<void>;
  /** Opens a file of the folder by its name. */
  open(name: string): Promise<void>;
  /** Puts the cursor at a line and column, counted from one, of the editor in front. */
  goTo(line: number, column?: number): Promise<void>;
  /** What a webview shows, once it holds something that is found by a selector. */
  webview(selector: string): Promise<Frame>;
  close(): Promise<void>;
}

const deadline = 60_000;
/** Milliseconds after which what was done in a workbench is done again. */
const patience = 4_000;

export async function openWorkbench(
  browser: Browser,
  { port }: VsCodeServer,
  {
    folder,
    size = { width: 1280, height: 800 },
    payload = [],
    language,
    prepare,
  }: WorkbenchOptions,
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: size });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(deadline);
  const asked: string[] = [];
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    // Webviews have origins of their own below localhost, and files from a name that the editor itself answers for.
    const isHere =
      /^(?:(?:.+\.)?localhost|127\.0\.0\.1|.+\.vscode-resource\.vscode-cdn\.net|)$/u.test(hostname);
    if (!isHere && /^(?:https?|wss?):$/u.test(protocol)) asked.push(request.url());
  });
  if (language !== undefined)
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  await prepare?.(page);
  const payloadText = JSON.stringify([['skipWelcome', 'true'], ...payload]);
  const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [opened]: folder, payload: payloadText });
  await page.goto(`http://localhost:${port}/?${query.toString()}`);
  await page.locator('.monaco-workbench .part.editor').waitFor();

  const quickInput = page.locator('.quick-input-widget');
  const rows = quickInput.locator('.monaco-list-row');

  /** Whether something comes to a state soon; a busy editor loses keys and clicks, which are then made again. */
  const soon = (locator: Locator, state: 'visible' | 'hidden') =>
    isDone(locator.waitFor({ state, timeout: patience }));

  /** Opens a list by a key and chooses a row of it; it does not refresh while open, so that it is opened anew. */
  async function choose(key: string, typed: string, row: Locator): Promise<void> {
    const until = Date.now() + deadline;
    for (;;) {
      await page.keyboard.press(key);
      const input = quickInput.locator('input').first();
      // What a panel does while it opens may close it again.
      const isTyped = await isDone(input.fill(typed, { timeout: patience }));
      if (
        isTyped &&
        (await soon(row, 'visible')) &&
        (await isDone(row.click({ timeout: patience })))
      )
        if (await soon(quickInput, 'hidden')) return;
      await page.keyboard.press('Escape');
      if (Date.now() > until) throw new Error(`The workbench has nothing called ${typed}.`);
    }
  }

  return {
    page,
    asked,
    run: (title) => choose('F1', `>${title}`, rows.filter({ hasText: title }).first()),
    async open(name) {
      await choose('Control+p', name, rows.filter({ hasText: name }).first());
      // A panel beside it may have its name in its own.
      await page.locator('.tab.active', { hasText: name }).first().waitFor();
    },
    async goTo(line, column = 1) {
      const until = Date.now() + deadline;
      for (;;) {
        await page.keyboard.press('Control+g');
        await quickInput.locator('input').first().fill(`:${line}:${column}`);
        await page.keyboard.press('Enter');
        if (await soon(quickInput, 'hidden')) return;
        await page.keyboard.press('Escape');
        if (Date.now() > until) throw new Error(`The workbench does not go to line ${line}.`);
      }
    },
    async webview(selector) {
      const until = Date.now() + deadline;
      for (;;) {
        for (const frame of page.frames()) {
          if (!frame.url().includes('fake.html')) continue;
          // One that goes while it is looked at holds nothing.
          const found = await frame
            .locator(selector)
            .count()
            .catch(() => 0);
          if (found > 0) return frame;
        }
        if (Date.now() > until) throw new Error(`No webview holds ${selector}.`);
        await page.waitForTimeout(100);
      }
    },
    close: () => context.close(),
  };
}
