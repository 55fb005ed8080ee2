import { browserMissing } from '@samenspel/e2e';
import { describe, expect, test } from 'vitest';
import { hostileMap, hostileMatrix } from '../src/index.ts';
import { openGallery } from './in-gallery.ts';

describe.skipIf(browserMissing() !== undefined)('names that are meant to do harm', () => {
  const { on, onMap } = openGallery();

  /** What only a name could have brought into the page. */
  const foreign =
    'img, iframe, object, svg svg, [onload], [onerror], a, script:not(#exhibit, [nonce])';

  test('are text on a map, in its list, and in what is saved of it', async () => {
    const model = hostileMap();
    await onMap(model, async (tab) => {
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
    });
  });

  test('are text in a matrix', async () => {
    await on({ view: 'matrix', model: hostileMatrix() }, async (tab) => {
      await tab.getByRole('grid').waitFor();
      expect(await tab.locator(foreign).count()).toBe(0);
      expect(await tab.title()).toBe('Gallery');
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(1000);
    });
  });
});
