export type { ItemData, Item as NoteCompletionItem } from './completion/item.ts';
export { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
export { codeActionKinds, codeActions } from './features/code-actions.ts';
export {
  codeLenses,
  resolveCodeLens,
  showReferencesCommand,
  type LensData,
} from './features/code-lenses.ts';
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
export { folding } from './features/folding.ts';
export { blockIds, formatting } from './features/formatting.ts';
export { hover } from './features/hover.ts';
export { references } from './features/references.ts';
export { inlayHints } from './features/inlay-hints.ts';
export { linkedEditing, type LinkedRanges } from './features/linked-editing.ts';
export { movedFile, prepareRename, rename } from './features/rename.ts';
export { semanticTokens, tokensLegend } from './features/semantic-tokens.ts';
export { workspaceSymbols } from './features/workspace-symbols.ts';
export type { BesideOthers } from './folder/beside-others.ts';
export { claimsNamed, type ClaimIn } from './folder/claims-named.ts';
export { createFolder } from './folder/create-folder.ts';
export type { FolderOptions } from './folder/folder-options.ts';
export { describedPlace, evidencePlace } from './folder/described-place.ts';
export type { Folder, FolderKeeper } from './folder/folder.ts';
export type { FolderMemory, NoteMemory, TopNames } from './folder/folder-memory.ts';
export { canBeMentions } from './folder/packed-mentions.ts';
export { mentionedActors } from './folder/mentioned-actors.ts';
export { folderUris, type FolderUris } from './folder/uri.ts';
export { actorCounts, areaCounts } from './graph/actor-counts.ts';
export { RenameError, type RenameErrorCode } from './rename/rename-error.ts';
export { countsText } from './text/counts-text.ts';
export { cut } from './text/cut.ts';
export { conceptLabel, labelIn, nameOf } from './text/entity-card.ts';
export { plainOf } from './text/markdown.ts';
export { freePath, newNote, type NewNoteOptions } from './text/new-note.ts';
export { createPositions, type PositionEncoding, type Positions } from './text/positions.ts';
