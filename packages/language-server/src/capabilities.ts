import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds, completionTriggers, tokensLegend } from '@samenspel/language-service';
import type { Client } from './client.ts';

/** What the server tells an editor that it can be asked. */
export function capabilitiesFor({ encoding }: Client): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSaveWaitUntil: true,
      save: { includeText: false },
    },
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    documentFormattingProvider: true,
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    foldingRangeProvider: true,
    semanticTokensProvider: { legend: tokensLegend, full: true, range: true },
    callHierarchyProvider: true,
    linkedEditingRangeProvider: true,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: {
          filters: [
            { pattern: { glob: '**/*.{md,MD}', matches: 'file' } },
            { pattern: { glob: '**', matches: 'folder' } },
          ],
        },
      },
    },
  };
}
