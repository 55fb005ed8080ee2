import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** An extension that a workbench has from the web, and runs in a worker of its page. */
export interface WebExtension {
  /** Called with the page before it is opened. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Its files that were asked for. */
  readonly files: ReadonlySet<string>;
}

const place = '/extension-of-the-web/';

/** Before the workbench reads the settings that its page holds, the address of an extension is added to them. */
const addToSettings = `new MutationObserver((_, observer) => {
  const holder = document.getElementById('vscode-workbench-web-configuration');
  if (holder === null) return;
  observer.disconnect();
  const { host: authority } = location;
  holder.dataset.settings = JSON.stringify({
    ...JSON.parse(holder.dataset.settings),
    additionalBuiltinExtensions: [{ scheme: 'http', authority, path: ${JSON.stringify(place)} }],
  });
}).observe(document, { childList: true, subtree: true });`;

/**
 * Gives a workbench an extension as a site that embeds VS Code does: by an address in the settings of its page. What is
 * installed on the server runs there otherwise, and may start no worker of a page.
 *
 * @param folder the extension as a folder
 */
export function webExtension(folder: string): WebExtension {
  const files = new Set<string>();
  return {
    files,
    async prepare(page) {
      await page.addInitScript(addToSettings);
      await page.context().route(`**${place}**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        const file = decodeURIComponent(pathname.slice(pathname.indexOf(place) + place.length));
        files.add(file);
        await route.fulfill({ path: join(folder, file) });
      });
    },
  };
}
