import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { extensions } from 'vscode';
import { outcomesVariable } from './outcomes.ts';

/** The tests of a suite by what they show. */
export type HostTests = Readonly<Record<string, () => Promise<void> | void>>;

/** Runs all tests one after the other, and writes down what became of each. */
export function suite(tests: HostTests): () => Promise<void> {
  return async () => {
    const outcomes: Record<string, string | null> = {};
    for (const [name, test] of Object.entries(tests)) {
      try {
        await test();
        outcomes[name] = null;
      } catch (error) {
        outcomes[name] = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
    }
    await writeFile(process.env[outcomesVariable] ?? '', JSON.stringify(outcomes));
  };
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
