import type { Browser, Page } from 'playwright-core';
import { webExtension } from './web-extension.ts';
import { openWorkbench } from './workbench.ts';
import { startVsCode, type VsCodeOptions, type VsCodeServer } from './vscode-server.ts';

export interface ExtensionHostOptions extends Omit<VsCodeOptions, 'isDriven'> {
  /** The folder that is open, by its path or its URI, or the file of a workspace of several (`.code-workspace`). */
  readonly folder: string;
  /** The extension under test, as a folder. */
  readonly extension: string;
  /** A CommonJS module that exports `run`, which fails when a test does. */
  readonly tests: string;
}

export interface WorkerHostOptions {
  /** The folder that is open, by its path or its URI. */
  readonly folder: string;
  /** The extension under test, as a folder. */
  readonly extension: string;
  /** Another extension, as a folder, in which the tests are. */
  readonly testExtension: string;
  /** A CommonJS module in that folder that exports `run`, which fails when a test does. */
  readonly tests: string;
}

const deadline = 120_000;

/**
 * Runs tests inside the extension host of a real VS Code, where they have the editor's API.
 *
 * @returns the exit code: 0 when `run` ended well
 */
export async function runInExtensionHost(
  browser: Browser,
  { folder, extension, tests, ...options }: ExtensionHostOptions,
): Promise<number> {
  return runDriven(browser, options, (port) => {
    const remote = (path: string) => `vscode-remote://localhost:${port}${path}`;
    return {
      folder,
      payload: [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
      ],
    };
  });
}

/**
 * The same where extensions run in a worker of the editor's page, which has them from the web.
 *
 * @returns the exit code: 0 when `run` ended well
 */
export async function runInWorkerHost(
  browser: Browser,
  { folder, extension, testExtension, tests }: WorkerHostOptions,
): Promise<number> {
  const tested = webExtension(extension);
  const testing = webExtension(testExtension, 'tests');
  return runDriven(browser, {}, (port) => ({
    folder,
    payload: [
      // Only in a window for the development of one are tests run.
      ['extensionDevelopmentPath', `http://localhost:${port}${tested.place.slice(0, -1)}`],
      ['extensionTestsPath', `http://localhost:${port}${testing.place}${tests}`],
    ],
    async prepare(page) {
      await tested.prepare(page);
      await testing.prepare(page);
    },
  }));
}

interface Driven {
  readonly folder: string;
  readonly payload: readonly (readonly [key: string, value: string])[];
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Opens a workbench whose payload has tests, and waits until these have ended. */
async function runDriven(
  browser: Browser,
  options: VsCodeOptions,
  driven: (port: number) => Driven,
): Promise<number> {
  const server = await startVsCode({ ...options, isDriven: true });
  try {
    const { folder, payload, prepare } = driven(server.port);
    const { ended, exit } = endOfTests(server);
    const workbench = await openWorkbench(browser, server, {
      ...{ folder, payload },
      prepare: async (page) => {
        await prepare?.(page);
        await page.exposeFunction('codeAutomationLog', () => undefined);
        await page.exposeFunction('codeAutomationExit', exit);
      },
    });
    try {
      return await ended;
    } finally {
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

function endOfTests(server: VsCodeServer): {
  readonly ended: Promise<number>;
  readonly exit: (code: number) => void;
} {
  let exit: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve, reject) => {
    exit = resolve;
    setTimeout(() => {
      reject(new Error(`The tests did not end within ${deadline / 1000} s:\n${server.output()}`));
    }, deadline).unref();
  });
  return { ended, exit };
}
