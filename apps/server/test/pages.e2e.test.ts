import { browserMissing, launchBrowser, type Browser, type Page } from '@samenspel/e2e';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start, type Program } from './program.ts';

describe.skipIf(browserMissing() !== undefined)('in a browser', () => {
  let folder: string;
  let program: Program;
  let address: string;
  let browser: Browser;
  let tab: Page;
  /** What a page must not do: ask elsewhere, or complain. */
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-pages-'));
    program = start(['serve', '--port', '0'], { cwd: folder, store: 'sqlite:store.sqlite' });
    await program.until((output) => output.includes('Stop: Ctrl+C'));
    address = new URL(/http:\S+/u.exec(program.output())?.[0] ?? '').origin;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints = [];
    tab = await browser.newPage({ locale: 'en-GB' });
    tab.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== address && url.protocol !== 'data:' && url.protocol !== 'blob:') {
        complaints.push(`asks ${url.href}`);
      }
    });
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    tab.on('pageerror', ({ message }) => complaints.push(message));
  });
  afterEach(async () => {
    await tab.close();
    expect(complaints).toEqual([]);
  });

  /** Runs the query in front once it stands there, and waits for the field that its answer begins with. */
  async function answer(name: string, first: string): Promise<void> {
    await tab.getByText(`query ${name}`).waitFor();
    await tab.getByRole('button', { name: /^Execute query/u }).click();
    await tab.locator('.result-window').getByText(`"${first}"`).first().waitFor();
  }

  test('the study at a glance leads to GraphiQL, where a query is answered', async () => {
    await tab.goto(address);
    await tab.getByRole('heading', { name: 'Neighbourhood team study' }).waitFor();
    const row = tab.getByRole('row').filter({ hasText: 'collaborations' });
    expect(await row.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[\d,]+$/u)]),
    );
    await tab.getByRole('link', { name: 'Ask a question in GraphiQL' }).click();
    await answer('StudyAtAGlance', 'study');
  });

  test('a question opens its own tab in front, with the schema beside it', async () => {
    await tab.goto(address);
    await tab.getByRole('link', { name: /^What stands in the way/u }).click();
    await tab.waitForURL(/\/graphiql#02-obstacles-per-phase$/u);
    await tab.getByRole('tab', { name: 'ObstaclesPerPhase', selected: true }).waitFor();
    await answer('ObstaclesPerPhase', 'phases');
    await tab.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await tab.getByRole('link', { name: 'Query', exact: true }).click();
    await tab.getByText('What can be asked of the studies that you may see.').waitFor();
  });

  test('the page fits a phone, in Dutch', async () => {
    await tab.setViewportSize({ width: 375, height: 740 });
    await tab.goto(address);
    await tab.getByRole('link', { name: 'Nederlands' }).click();
    await tab.getByRole('heading', { name: 'Vragen om te proberen' }).waitFor();
    expect(await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
    const table = await tab.getByRole('table').boundingBox();
    expect(table?.width).toBeLessThanOrEqual(375);
  });

  test('a link on another site leads here, and nothing else does', async () => {
    await tab.route('http://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<a href="${address}/graphiql">there</a>`,
      }),
    );
    await tab.goto('http://elsewhere.example/');
    complaints = [];
    await tab.getByRole('link', { name: 'there' }).click();
    await tab.getByText('query StudyAtAGlance').waitFor();
  });
});

test('GraphiQL was built before it is tested', () => {
  expect(existsSync(new URL('../dist/graphiql/page.js', import.meta.url))).toBe(true);
});
