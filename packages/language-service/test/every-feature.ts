import type { Position } from 'vscode-languageserver-types';
import {
  completion,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  hover,
  references,
  workspaceSymbols,
  type FolderKeeper,
} from '../src/index.ts';

/** Asks every feature at a place of a note. */
export async function everyFeature(
  folder: FolderKeeper,
  path: string,
  position: Position,
): Promise<void> {
  diagnostics(folder, path);
  completion(folder, path, position, { snippets: true });
  await hover(folder, path, position);
  definition(folder, path, position);
  references(folder, path, position);
  documentLinks(folder, path);
  documentSymbols(folder, path);
  workspaceSymbols(folder, 'ke');
}
