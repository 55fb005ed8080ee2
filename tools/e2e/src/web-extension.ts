import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** An extension that a workbench has from the web, and runs in a worker of its page. */
export interface WebExtension {
  /** Called with the page before it is opened. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Its files that were asked for. */
  readonly files: ReadonlySet<string>;
  /** Where the page has its files from, below its own address. */
  readonly place: string;
}

/** Before the workbench reads the settings that its page holds, the address of an extension is added to them. */
const addToSettings = (place: string) => `new MutationObserver((_, observer) => {
  const holder = document.getElementById('vscode-workbench-web-configuration');
  if (holder === null) return;
  observer.disconnect();
  const { host: authority } = location;
  const settings = JSON.parse(holder.dataset.settings);
  const { additionalBuiltinExtensions: others = [] } = settings;
  const own = { scheme: 'http', authority, path: ${JSON.stringify(place)} };
  holder.dataset.settings = JSON.stringify({
    ...settings,
    additionalBuiltinExtensions: [...others, own],
  });
}).observe(document, { childList: true, subtree: true });`;

/**
 * Gives a workbench an extension as a site that embeds VS Code does: by an address in the settings of its page. What is
 * installed on the server runs there otherwise, and may start no worker of a page.
 *
 * @param folder the extension as a folder
 * @param name tells its files from those of others
 */
export function webExtension(folder: string, name = 'one'): WebExtension {
  const place = `/extension-of-the-web/${name}/`;
  const files = new Set<string>();
  return {
    ...{ files, place },
    async prepare(page) {
      await page.addInitScript(addToSettings(place));
      await page.context().route(`**${place}**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = decodeURIComponent(pathname.slice(pathname.indexOf(place) + place.length));
        files.add(file);
        const path = join(folder, file);
        // Of what it may have and does not, a site says that it is not there.
        await route.fulfill(existsSync(path) ? { path } : { status: 404 });
      });
    },
  };
}
