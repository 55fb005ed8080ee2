export type { ItemData, Item as NoteCompletionItem } from './completion/item.ts';
export {
  completion,
  completionTriggers,
  resolveCompletion,
  type CompletionOptions,
} from './features/completion.ts';
export { definition } from './features/definition.ts';
export { diagnostics, manifestDiagnostics, type DiagnosticData } from './features/diagnostics.ts';
export { documentLinks } from './features/document-links.ts';
export { documentSymbols } from './features/document-symbols.ts';
export { hover } from './features/hover.ts';
export { references } from './features/references.ts';
export { workspaceSymbols } from './features/workspace-symbols.ts';
export { createFolder, type FolderOptions } from './folder/create-folder.ts';
export type { Folder, FolderKeeper } from './folder/folder.ts';
export type { PositionEncoding } from './text/positions.ts';
