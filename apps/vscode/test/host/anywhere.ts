import { extensions, Uri, workspace } from 'vscode';
import type { Outcomes } from './outcomes.ts';

/*
 * What tests are made of that run in any extension host, also in a worker of a page, which has no Node.
 */

/** The tests of a suite by what they show. */
export type HostTests = Readonly<Record<string, () => Promise<void> | void>>;

/** The path of the file that outcomes are written into, put here when this is bundled. */
declare const outcomesFile: string;

/** Runs all tests one after the other, and writes down what became of each. */
export function suiteAnywhere(tests: HostTests): () => Promise<void> {
  return async () => {
    const outcomes = JSON.stringify(await outcomesOf(tests));
    await workspace.fs.writeFile(placeOfOutcomes(), new TextEncoder().encode(outcomes));
  };
}

/** In a worker, the disk is that of the server that the page is from, as the extension is. */
function placeOfOutcomes(): Uri {
  const from = extensions.getExtension('samenspel.samenspel')?.extensionUri;
  return from?.scheme === 'http'
    ? Uri.from({ scheme: 'vscode-remote', authority: from.authority, path: outcomesFile })
    : Uri.file(outcomesFile);
}

export async function outcomesOf(tests: HostTests): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      outcomes[name] = null;
    } catch (error) {
      outcomes[name] = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
  return outcomes;
}

/** Waits until something is there. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited half a minute for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until an extension is active. */
export async function untilActive(id: string): Promise<void> {
  await until(id, () => (extensions.getExtension(id)?.isActive === true ? true : undefined));
}

/** @throws where what was found is not what was expected */
export function mustBe(found: unknown, expected: unknown): void {
  const [one, other] = [found, expected].map((each) => JSON.stringify(each));
  if (one !== other) throw new Error(`found ${String(one)}; expected ${String(other)}`);
}
