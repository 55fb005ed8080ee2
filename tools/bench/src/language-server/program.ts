import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { memoryOf } from '../process-usage.ts';
import { timed } from '../timing.ts';
import { diagnosticsKey, requestKey, serverTimes } from './server-times.ts';

const main = fileURLToPath(import.meta.resolve('@samenspel/language-server/node'));
const timedMain = fileURLToPath(new URL('timed-server.ts', import.meta.url));

/** Paths of the server as an extension ships it, one file, and of the same one that tells its times. */
export async function bundledServers(
  folder: string,
): Promise<{ readonly script: string; readonly timed: string }> {
  const script = join(folder, 'language-server.mjs');
  const timedScript = join(folder, 'timed-language-server.mjs');
  await bundled(main, script);
  await bundled(timedMain, timedScript);
  return { script, timed: timedScript };
}

async function bundled(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@samenspel/source'],
    // Its protocol library is CommonJS, and asks for Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}

/** How long something took, in milliseconds. */
export interface Took {
  /** Until who asked had the answer. */
  readonly seen: number;
  /** That the server worked on it. */
  readonly worked: number;
}

/** A server with an editor that has one folder open. */
export interface LanguageServer {
  readonly uri: (path: string) => string;
  readonly open: (path: string, text: string) => Promise<void>;
  /** Changes an open note, and waits until the server has told what it comes to. Of one that tells its times. */
  readonly change: (path: string, text: string) => Promise<Took>;
  /** Asks one that tells its times. */
  readonly ask: (method: string, params: object) => Promise<Took>;
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
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  const { stdin, stdout } = server;
  const [, , , fourth] = server.stdio;
  if (stdin === null || stdout === null || !(fourth instanceof Readable))
    throw new Error('The server has no streams.');
  const times = serverTimes(fourth);
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
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
  /** Requests are numbered in their order. */
  let requests = 0;

  function request(method: string, params?: object): Promise<unknown> {
    requests += 1;
    return connection.sendRequest(method, params);
  }

  await request('initialize', {
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
      const { milliseconds: seen } = await timed(async () => {
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri: uri(path), version },
          contentChanges: [{ text }],
        });
        await shown;
      });
      return { seen, worked: await times.of(diagnosticsKey(uri(path), version)) };
    },
    async ask(method, params) {
      const number = requests;
      const { milliseconds: seen } = await timed(() => request(method, params));
      return { seen, worked: await times.of(requestKey(number)) };
    },
    told: next,
    quiet: () => isQuiet,
    memory: () => memoryOf(server.pid ?? 0),
    async leave() {
      const closed = once(server, 'close');
      await request('shutdown');
      await connection.sendNotification('exit');
      await closed;
    },
  };
}
