import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { memoryOf } from '../process-usage.ts';

const main = fileURLToPath(import.meta.resolve('@samenspel/language-server/node'));

/** The server as an extension ships it: one file. Gives its path. */
export async function bundledServer(folder: string): Promise<string> {
  const outfile = join(folder, 'language-server.mjs');
  await build({
    entryPoints: [main],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@samenspel/source'],
    // Its protocol library is CommonJS, and asks for Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** A server with an editor that has one folder open. */
export interface LanguageServer {
  readonly connection: ProtocolConnection;
  readonly uri: (path: string) => string;
  readonly open: (path: string, text: string) => Promise<void>;
  /** Changes an open note; comes when the server has told what it comes to. */
  readonly change: (path: string, text: string) => Promise<void>;
  /** Waits until something was told of a note, as it is in the editor. */
  readonly told: (path: string) => Promise<void>;
  /** Comes when the server has nothing more to tell of any note. */
  readonly quiet: () => Promise<void>;
  readonly memory: () => ReturnType<typeof memoryOf>;
  readonly leave: () => Promise<void>;
}

export interface StartOptions {
  readonly script: string;
  /** The folder that the editor has open. */
  readonly study: string;
  /** Where the server remembers studies; nowhere when absent. */
  readonly memory?: string;
  /** Ends the server. */
  readonly signal: AbortSignal;
}

export async function startServer({
  script,
  study,
  memory,
  signal,
}: StartOptions): Promise<LanguageServer> {
  const server = spawn(process.execPath, [script, '--stdio'], {
    ...{ signal, killSignal: 'SIGKILL' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const root = pathToFileURL(study).href;
  const uri = (path: string) => `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const versions = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri: of, version }: PublishDiagnosticsParams) => {
      if (version !== versions.get(of)) return;
      waiting.get(of)?.();
      waiting.delete(of);
    },
  );
  let finished = (): void => undefined;
  const isQuiet = new Promise<void>((resolve) => {
    finished = resolve;
  });
  // What a server asks for anew when it has told of all notes.
  connection.onRequest('workspace/codeLens/refresh', () => {
    finished();
    return null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    workspaceFolders: [{ uri: root, name: 'study' }],
    initializationOptions: { memory: memory ?? false },
  });
  await connection.sendNotification('initialized', {});

  function next(path: string): Promise<void> {
    return new Promise((resolve) => {
      waiting.set(uri(path), resolve);
    });
  }

  return {
    connection,
    uri,
    async open(path, text) {
      versions.set(uri(path), 1);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'markdown', version: 1, text },
      });
    },
    async change(path, text) {
      const version = (versions.get(uri(path)) ?? 0) + 1;
      versions.set(uri(path), version);
      const shown = next(path);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: [{ text }],
      });
      await shown;
    },
    told: next,
    quiet: () => isQuiet,
    memory: () => memoryOf(server.pid ?? 0),
    leave: () => left(connection, server),
  };
}

async function left(connection: ProtocolConnection, server: ChildProcess): Promise<void> {
  const closed = once(server, 'close');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await closed;
}
