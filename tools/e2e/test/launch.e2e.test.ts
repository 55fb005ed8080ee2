import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '@samenspel/e2e';

const page = (style: string): string =>
  `<!doctype html><html lang="nl"><title>Wijk</title><body style="${style}"><h1>Wie werkt met wie?</h1>`;

const pages: Readonly<Record<string, string>> = {
  '/drawn': page('color: black; background: white'),
  '/hidden': page('color: transparent; background: white'),
  '/serif': page('color: black; background: white; font-family: serif'),
};

describe('the browser', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages[request.url ?? ''] ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function screenshot(path: string): Promise<Buffer> {
    const tab = await browser.newPage({ viewport: { width: 400, height: 200 } });
    await tab.goto(origin + path);
    const picture = await tab.screenshot();
    await tab.close();
    return picture;
  }

  it('opens a page from a local server', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/drawn`);
    expect(await tab.getByRole('heading').textContent()).toBe('Wie werkt met wie?');
    await tab.close();
  });

  it('draws text: a page with visible text differs from the same page with invisible text', async () => {
    const drawn = await screenshot('/drawn');
    expect(drawn.equals(await screenshot('/drawn'))).toBe(true);
    expect(drawn.equals(await screenshot('/hidden'))).toBe(false);
  });

  it('has a serif font beside its sans-serif one', async () => {
    expect((await screenshot('/drawn')).equals(await screenshot('/serif'))).toBe(false);
  });
});
