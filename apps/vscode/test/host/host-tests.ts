import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import {
  extensions,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from 'vscode';
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

/** A file of the folder that is open. */
export function file(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, path);
}

/** Shows a file of the folder. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(path));
  await window.showTextDocument(document);
  return document;
}

/** The same with another text, which is not saved. */
export async function written(path: string, text: string): Promise<TextDocument> {
  const document = await open(path);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  return document;
}
