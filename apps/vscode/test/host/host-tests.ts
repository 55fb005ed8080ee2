import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { outcomesOf, type HostTests } from './anywhere.ts';
import { outcomesVariable } from './outcomes.ts';

export { until, untilActive } from './anywhere.ts';

/** Runs all tests one after the other, and writes down what became of each. */
export function suite(tests: HostTests): () => Promise<void> {
  return async () => {
    const outcomes = await outcomesOf(tests);
    await writeFile(process.env[outcomesVariable] ?? '', JSON.stringify(outcomes));
  };
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
