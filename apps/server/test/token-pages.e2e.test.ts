import { browserMissing, launchBrowser, type Browser, type Page } from '@samenspel/e2e';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start, type Program } from './program.ts';

describe.skipIf(browserMissing() !== undefined)(
  'a study that is not published, in a browser',
  () => {
    let folder: string;
    let program: Program;
    let link: URL;
    let browser: Browser;
    let tab: Page;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-token-'));
      expect(await start(['init', 'street'], { cwd: folder }).ended).toBe(0);
      program = start(['serve', 'street', '--port', '0'], { cwd: folder });
      await program.until((output) => output.includes('Stop: Ctrl+C'));
      link = new URL(/http:\S+/u.exec(program.output())?.[0] ?? '');
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      program.process.kill('SIGTERM');
      expect(await program.ended).toBe(0);
      await rm(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      tab = await browser.newPage({ locale: 'en-GB' });
    });
    afterEach(async () => {
      await tab.close();
    });

    const glance = 'At a glance';

    test('is shown by the link that the server prints, whose token leaves the address at once', async () => {
      expect(link.hash).toMatch(/^#token=samenspel_/u);
      await tab.goto(link.href);
      await tab.getByRole('heading', { name: glance }).waitFor();
      expect(tab.url()).toBe(`${link.origin}/`);
      expect(await tab.locator('#see-more').count()).toBe(0);
      // Where the page leads to, the token is known.
      await tab.getByRole('link', { name: 'Nederlands' }).click();
      await tab.getByRole('heading', { name: 'In het kort' }).waitFor();
      await tab
        .getByRole('link', { name: /GraphiQL/u })
        .first()
        .click();
      await tab.getByText('query StudyAtAGlance').waitFor();
      await tab.getByRole('button', { name: /^Execute query/u }).click();
      await tab.locator('.result-window').getByText('"study"').first().waitFor();
    });

    test('is shown by the link of GraphiQL, which opens the query that it names', async () => {
      await tab.goto(`${link.origin}/graphiql${link.hash.replace('#', '#00-study-at-a-glance&')}`);
      await tab.getByText('query StudyAtAGlance').waitFor();
      expect(tab.url()).toBe(`${link.origin}/graphiql#00-study-at-a-glance`);
      await tab.getByRole('button', { name: /^Execute query/u }).click();
      await tab.locator('.result-window').getByText('"study"').first().waitFor();
    });

    test('is not there without the token, and it says how to see more', async () => {
      await tab.goto(link.origin);
      await tab.getByText('This is what everybody may read.').waitFor();
      expect(await tab.getByRole('heading', { name: glance }).count()).toBe(0);
    });

    test('with a token that is not valid it says so, and forgets it', async () => {
      await tab.goto(`${link.origin}/#token=samenspel_wrong`);
      await tab.getByText('The token is not valid').waitFor();
      expect(await tab.evaluate('sessionStorage.length')).toBe(0);
    });
  },
);
