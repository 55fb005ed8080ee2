import { openWorkbench, startVsCode, type Browser, type Workbench } from '@samenspel/e2e';

/** How long VS Code says that it took to wake an extension, in milliseconds. */
export interface Activation {
  /** Reading and running its program. */
  readonly load: number;
  /** Calling it, until it gives back a promise. */
  readonly call: number;
  /** From there until that promise is kept. */
  readonly finish: number;
}

export type Activations = ReadonlyMap<string, Activation>;

export interface Start {
  readonly browser: Browser;
  /** The extension that it has beside those that it brings along. */
  readonly vsix: string;
  /** Extensions whose waking is waited for, by their names. */
  readonly awake: readonly string[];
}

const deadline = 120_000;

/** Starts a VS Code on a folder, and gives what it tells of the extensions that are awake, by their names. */
export async function startedIn(
  folder: string,
  { browser, vsix, awake }: Start,
): Promise<Activations> {
  const server = await startVsCode({ extensions: [vsix] });
  try {
    const workbench = await openWorkbench(browser, server, { folder });
    try {
      const until = Date.now() + deadline;
      for (;;) {
        const found = await activations(workbench);
        if (awake.every((name) => found.has(name))) return found;
        if (Date.now() > until) throw new Error(`${awake.join(' or ')} does not wake.`);
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

/** The table of _Developer: Startup Performance_, copied as somebody would who reports it. */
async function activations(workbench: Workbench): Promise<Activations> {
  const { page } = workbench;
  await workbench.run('Developer: Startup Performance');
  const shown = page.locator('.tab.active', { hasText: 'Startup Performance' });
  await shown.waitFor();
  await page.locator('.monaco-editor .view-line', { hasText: 'System Info' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const text: unknown = await page.evaluate('navigator.clipboard.readText()');
  // What it shows stays as it was as long as it is open.
  await workbench.run('View: Close Editor');
  await shown.waitFor({ state: 'hidden' });
  return tableOf(String(text));
}

/** The rows `| name | whether at start | load | call | finish | …` of a text. */
function tableOf(text: string): Activations {
  const [, table = ''] = text.split('## Extension Activation Stats');
  const rows = table.matchAll(
    /^\| (?<name>[\w.-]+) *\| (?:true|false) *\| (?<load>\d+) *\| (?<call>\d+) *\| (?<finish>\d+) /gmu,
  );
  return new Map(
    [...rows].map(({ groups = {} }) => {
      const { name = '', load, call, finish } = groups;
      return [name, { load: Number(load), call: Number(call), finish: Number(finish) }];
    }),
  );
}
