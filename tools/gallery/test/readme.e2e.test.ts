import { browserMissing, launchBrowser } from '@samenspel/e2e';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { serveGallery, shippedMap } from '../src/index.ts';
import { settled, visit } from './visit.ts';

test.skipIf(browserMissing() !== undefined)('what the README shows draws a map', async () => {
  const readme = await readFile(
    new URL('../../../packages/views/README.md', import.meta.url),
    'utf8',
  );
  const shown = /```ts\n(?<code>.*?)```/su.exec(readme)?.groups?.code;
  const gallery = await serveGallery(`${shown ?? ''}\nwindow.map = map;`);
  const browser = await launchBrowser();
  try {
    const address = gallery.show({ view: 'map', model: shippedMap('en') });
    const { tab, complaints } = await visit(browser, address);
    await settled(tab);
    const svg = await tab.evaluate(() => window.map.exportSvg());
    expect(svg).toContain('2 actors, 1 tie<');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await gallery.close();
  }
});
