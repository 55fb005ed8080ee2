import { browserMissing, launchBrowser, type Browser } from '@samenspel/e2e';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileMap, hostileMatrix, serveGallery, type Gallery } from '../src/index.ts';
import { settled, visit } from './visit.ts';

describe.skipIf(browserMissing() !== undefined)('names that are meant to do harm', () => {
  let gallery: Gallery;
  let browser: Browser;

  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await gallery.close();
  });

  /** What only a name could have brought into the page. */
  const foreign =
    'img, iframe, object, svg svg, [onload], [onerror], a, script:not(#exhibit, [nonce])';

  test('are text on a map, in its list, and in what is saved of it', async () => {
    const model = hostileMap();
    const { tab, complaints } = await visit(browser, gallery.show({ view: 'map', model }));
    await settled(tab);
    await tab.getByRole('button', { name: 'List' }).click();
    for (const { id } of model.nodes) {
      await tab.evaluate((node) => {
        window.map.focus(node);
      }, id);
    }
    for (const by of ['kind', 'area'] as const) {
      await tab.getByRole('combobox').selectOption(by);
      await tab.getByText('Area', { exact: true }).click();
    }
    const saved = await tab.evaluate(async () => {
      await window.map.exportPng();
      const svg = new DOMParser().parseFromString(window.map.exportSvg(), 'image/svg+xml');
      return [...new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName))];
    });
    expect(saved.toSorted()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(await tab.locator(foreign).count()).toBe(0);
    expect(await tab.title()).toBe('Gallery');
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1000);
    await tab.context().close();
    expect(complaints).toEqual([]);
  });

  test('are text in a matrix', async () => {
    const { tab, complaints } = await visit(
      browser,
      gallery.show({ view: 'matrix', model: hostileMatrix() }),
    );
    await tab.getByRole('grid').waitFor();
    expect(await tab.locator(foreign).count()).toBe(0);
    expect(await tab.title()).toBe('Gallery');
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1000);
    await tab.context().close();
    expect(complaints).toEqual([]);
  });
});
