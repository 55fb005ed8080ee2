import type { Browser } from 'playwright-core';
import { openWorkbench } from './workbench.ts';
import { startVsCode, type VsCodeOptions } from './vscode-server.ts';

export interface ExtensionHostOptions extends Omit<VsCodeOptions, 'isDriven'> {
  /** The folder that is open, or the file of a workspace of several (`.code-workspace`). */
  readonly folder: string;
  /** The extension under test, as a folder. */
  readonly extension: string;
  /** A CommonJS module that exports `run`, which fails when a test does. */
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
  const server = await startVsCode({ ...options, isDriven: true });
  try {
    const remote = (path: string) => `vscode-remote://localhost:${server.port}${path}`;
    let exit: (code: number) => void = () => undefined;
    const ended = new Promise<number>((resolve, reject) => {
      exit = resolve;
      setTimeout(() => {
        reject(new Error(`The tests did not end within ${deadline / 1000} s:\n${server.output()}`));
      }, deadline).unref();
    });
    const workbench = await openWorkbench(browser, server, {
      folder,
      payload: [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
      ],
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationLog', () => undefined);
        await page.exposeFunction('codeAutomationExit', (code: number) => {
          exit(code);
        });
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
