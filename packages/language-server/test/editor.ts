import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
} from 'vscode-languageserver/node';

const main = fileURLToPath(new URL('../src/node/main.ts', import.meta.url));

export const nodeArguments = ['--conditions=@samenspel/source', main, '--stdio'];

const refreshes = ['codeLens', 'inlayHint', 'semanticTokens'].map(
  (what) => `workspace/${what}/refresh`,
);

/** An editor of the tests, in conversation with a server. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** All diagnostics that came, in their order. */
  readonly told: readonly PublishDiagnosticsParams[];
  /** What the server wrote into its log. */
  readonly logged: readonly string[];
  readonly registered: readonly Registration[];
  /** Methods of what the server asked or told, in their order. */
  readonly heard: readonly string[];
  readonly uri: (path: string) => string;
  open(path: string, text: string): Promise<void>;
  change(path: string, version: number, text: string, range?: Range): Promise<void>;
  /** Waits until what was told last of a file is as it is waited for. */
  diagnostics(path: string, is: (shown: readonly Diagnostic[]) => boolean): Promise<void>;
  /** Waits until something holds, looked at after each message. */
  until(holds: () => boolean): Promise<void>;
}

/** An editor that has started the real program. */
export interface EditorOfProgram extends Editor {
  readonly server: ChildProcess;
  /** The exit code, or the signal that ended the server. */
  readonly ended: Promise<number | string>;
  /** Leaves as an editor should. */
  leave(): Promise<number | string>;
}

export interface ConversationOptions {
  /** URIs of the folders that the editor has opened. */
  readonly roots: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly locale?: string;
  /** Settings that the editor gives when it is asked for them. */
  readonly settings?: () => unknown;
}

export interface EditorOptions extends Omit<ConversationOptions, 'roots'> {
  readonly folders: readonly string[];
  /** The user that the server runs as; this one when absent. */
  readonly uid?: number;
}

export async function startEditor({
  folders,
  uid,
  ...options
}: EditorOptions): Promise<EditorOfProgram> {
  const server = spawn(process.execPath, nodeArguments, {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid }),
  });
  const ended = once(server, 'close').then(([code, signal]: unknown[]) =>
    typeof code === 'number' ? code : String(signal),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const roots = folders.map((folder) => pathToFileURL(folder).href);
  const editor = await converse(connection, ended, { ...options, roots });
  return {
    ...editor,
    server,
    ended,
    async leave() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/**
 * Says hello to a server, and hears what it says.
 *
 * @param ended comes when the server has ended: nothing is waited for then
 */
export async function converse(
  connection: ProtocolConnection,
  ended: Promise<unknown>,
  {
    roots,
    capabilities = {},
    options = {},
    locale = 'en',
    settings = () => null,
  }: ConversationOptions,
): Promise<Editor> {
  const told: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const registered: Registration[] = [];
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (method: string) => {
    heard.push(method);
    for (const look of waiting) look();
  };
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => {
      told.push(params);
      hear('textDocument/publishDiagnostics');
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    logged.push(message);
    hear('window/logMessage');
  });
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { readonly registrations: readonly Registration[] }) => {
      registered.push(...registrations);
      hear('client/registerCapability');
    },
  );
  connection.onRequest('workspace/configuration', () => [settings()]);
  connection.onNotification('$/progress', ({ value }: { readonly value: { kind: string } }) => {
    hear(`progress ${value.kind}`);
  });
  for (const method of ['window/workDoneProgress/create', ...refreshes])
    connection.onRequest(method, () => {
      hear(method);
      return null;
    });
  connection.listen();
  const workspaceFolders = roots.map((uri) => ({ uri, name: 'folder' }));
  const params = {
    processId: process.pid,
    rootUri: null,
    locale,
    capabilities,
    workspaceFolders,
    // Nothing of one test is remembered in another, unless it says where.
    initializationOptions: isObject(options) ? { memory: false, ...options } : options,
  };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  const [root = 'file:///'] = roots;

  function until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      void ended.then((code) => {
        reject(new Error(`The server ended with ${String(code)}.`));
      });
      look();
    });
  }

  const editor: Editor = {
    ...{ connection, initialized, told, logged, registered, heard, until },
    uri: (path) => `${root}/${path}`,
    open: (path, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: editor.uri(path), languageId: 'markdown', version: 1, text },
      }),
    change: (path, version, text, range) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: editor.uri(path), version },
        contentChanges: [range === undefined ? { text } : { range, text }],
      }),
    diagnostics: (path, is) =>
      until(() => {
        const last = told.findLast(({ uri }) => uri === editor.uri(path));
        return last !== undefined && is(last.diagnostics);
      }),
  };
  return editor;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
