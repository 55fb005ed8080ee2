import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { PositionEncoding } from '@samenspel/language-service';

/** What an editor can do, as far as it changes what it is told. */
export interface Client {
  readonly encoding: PositionEncoding;
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** Whether it tells of changed files when it is asked to. */
  readonly watchesFiles: boolean;
  readonly asksSettings: boolean;
  readonly tellsSettings: boolean;
  readonly tellsFolders: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly codeActions: boolean;
  /** Whether it takes changes of several files as a list, in which files may be made and renamed. */
  readonly documentChanges: boolean;
  readonly resourceOperations: ReadonlySet<string>;
  /** Whether it shows words with changes, and asks before it makes them. */
  readonly changeAnnotations: boolean;
  /** What it can be asked to ask for anew. */
  readonly refreshes: readonly Refresh[];
  /** Commands of its own that it knows how to run. */
  readonly commands: ReadonlySet<string>;
  /** Whether it answers the requests of `files-protocol.ts`. */
  readonly givesFiles: boolean;
  /** Where studies are to be remembered: an option of the start, which no folder that is opened can set. */
  readonly memory: MemoryPlace;
}

/** A folder, where none is named the usual one of the machine, or nowhere. */
export type MemoryPlace = { readonly folder: string | undefined } | 'nowhere';

export type Refresh = 'codeLens' | 'inlayHint' | 'semanticTokens';
const refreshable: readonly Refresh[] = ['codeLens', 'inlayHint', 'semanticTokens'];

/** Reads what an editor says of itself; what it does not say it cannot do. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { general, textDocument, workspace } = capabilities;
  const edits = workspace?.workspaceEdit;
  return {
    encoding: general?.positionEncodings?.find(isEncoding) ?? 'utf-16',
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    asksSettings: workspace?.configuration ?? false,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    tellsFolders: workspace?.workspaceFolders ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: edits?.documentChanges ?? false,
    resourceOperations: new Set(edits?.resourceOperations),
    changeAnnotations: edits?.changeAnnotationSupport !== undefined,
    refreshes: refreshable.filter((one) => refreshOf(capabilities, one)),
    commands: new Set(commandsOf(initializationOptions)),
    givesFiles: givesFiles(initializationOptions),
    memory: memoryOf(initializationOptions),
  };
}

function isEncoding(kind: string): kind is PositionEncoding {
  return kind === 'utf-8' || kind === 'utf-16';
}

function refreshOf({ workspace }: ClientCapabilities, what: Refresh): boolean {
  return workspace?.[what]?.refreshSupport ?? false;
}

function givesFiles(options: unknown): boolean {
  return (
    typeof options === 'object' && options !== null && 'files' in options && options.files === true
  );
}

function memoryOf(options: unknown): MemoryPlace {
  if (typeof options !== 'object' || options === null || !('memory' in options))
    return { folder: undefined };
  const { memory } = options;
  if (memory === false) return 'nowhere';
  return { folder: typeof memory === 'string' ? memory : undefined };
}

function commandsOf(options: unknown): readonly string[] {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return [];
  const { commands } = options;
  return Array.isArray(commands) ? commands.filter((one) => typeof one === 'string') : [];
}
