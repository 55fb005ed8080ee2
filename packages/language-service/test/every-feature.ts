import type { Position } from 'vscode-languageserver-types';
import {
  blockIds,
  codeActions,
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  folding,
  formatting,
  hover,
  incomingCalls,
  inlayHints,
  linkedEditing,
  outgoingCalls,
  prepareCallHierarchy,
  prepareRename,
  rename,
  resolveCodeLens,
  semanticTokens,
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
  formatting(folder, path);
  blockIds(folder, path);
  const range = { start: position, end: position };
  codeActions(folder, path, range, diagnostics(folder, path));
  const [lens] = codeLenses(folder, path);
  if (lens !== undefined) await resolveCodeLens(folder, path, lens);
  inlayHints(folder, path, { start: { line: 0, character: 0 }, end: position });
  folding(folder, path);
  semanticTokens(folder, path);
  semanticTokens(folder, path, range);
  linkedEditing(folder, path, position);
  for (const item of prepareCallHierarchy(folder, path, position)) {
    incomingCalls(folder, item);
    outgoingCalls(folder, item);
  }
  if (prepareRename(folder, path, position) !== undefined)
    rename(folder, path, position, 'een-nieuwe-naam');
}
