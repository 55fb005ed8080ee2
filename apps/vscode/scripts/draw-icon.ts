import { launchBrowser } from '@samenspel/e2e';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Draws the icon as VS Code wants it, from its SVG. Run by
// node --conditions=@samenspel/source scripts/draw-icon.ts
const file = (name: string) => fileURLToPath(new URL(`../images/${name}`, import.meta.url));
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${await readFile(file('icon.svg'), 'utf8')}`,
  );
  await page.screenshot({ path: file('icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
