import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@samenspel/e2e';
import { start } from '../test/program.ts';

// Takes the picture of the page that the README shows, from the study that ships. Run by
// node --conditions=@samenspel/source apps/server/scripts/take-picture.ts
const picture = fileURLToPath(new URL('../../../docs/images/page.png', import.meta.url));
const folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-picture-'));
const program = start(['serve', '--port', '0'], { cwd: folder, store: 'sqlite:store.sqlite' });
const browser = await launchBrowser();
try {
  await program.until((output) => output.includes('Stop: Ctrl+C'));
  const tab = await browser.newPage({ locale: 'en-GB', viewport: { width: 820, height: 900 } });
  await tab.goto(new URL(/http:\S+/u.exec(program.output())?.[0] ?? '').href);
  // With the token of the link the page is asked for once more.
  await tab.locator('#see-more').waitFor({ state: 'detached' });
  await tab.screenshot({ path: picture });
} finally {
  await browser.close();
  program.process.kill('SIGTERM');
  await program.ended;
  await rm(folder, { recursive: true, force: true });
}
