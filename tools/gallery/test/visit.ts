import type { Browser, Page } from '@samenspel/e2e';

/** A tab in which nothing may go wrong. */
export interface Visit {
  readonly tab: Page;
  /** What a page must not do: ask elsewhere, complain, go against its policy, or open a dialog. */
  readonly complaints: readonly string[];
}

/** What a browser says of its own when it draws in software; it is no complaint of the page. */
const chatter = 'GL Driver Message';

export async function visit(
  browser: Browser,
  address: string,
  { width = 1000, height = 700 } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    ...{ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB' },
  });
  const tab = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  tab.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn =
      url.origin === origin && ['/page.js', '/views.css', '/page.css'].includes(url.pathname);
    if (!isOwn && url.href !== address && url.protocol !== 'blob:')
      complaints.push(`asks ${url.href}`);
  });
  tab.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !text.includes(chatter))
      complaints.push(text);
  });
  tab.on('pageerror', ({ message }) => complaints.push(message));
  tab.on('dialog', (dialog) => {
    complaints.push(`opens ${dialog.type()}`);
    void dialog.dismiss();
  });
  await tab.goto(address);
  return { tab, complaints };
}

/** Waits until the layout of a map is done and drawn. */
export async function settled(tab: Page): Promise<void> {
  await tab.locator('.samenspel-map[aria-busy=false]').waitFor();
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      }),
  );
}

/** What the view told its host since this was asked last. */
export function told(tab: Page): Promise<unknown[]> {
  return tab.evaluate(() => window.told.splice(0));
}
