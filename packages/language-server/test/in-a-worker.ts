import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const worker = fileURLToPath(new URL('../src/worker.ts', import.meta.url));

/** All that a worker of a browser has and the server may want; nothing of Node. */
const globals = {
  ...{ console, performance, queueMicrotask, setTimeout, clearTimeout, setInterval, clearInterval },
  ...{ atob, TextDecoder, TextEncoder, URL },
};

/** The server as a browser would get it: one script that imports nothing. */
export async function bundledServer(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { serveThrough } from ${JSON.stringify(worker)};`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    platform: 'browser',
    conditions: ['@samenspel/source'],
    format: 'iife',
    globalName: 'server',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Runs the server where there is nothing but what a browser has; speak with it over a channel, and close its ports. */
export function runAlone(script: string): {
  readonly connection: ProtocolConnection;
  readonly close: () => void;
} {
  const { port1, port2 } = new MessageChannel();
  runInNewContext(`${script}; server.serveThrough(port);`, { ...globals, port: port2 });
  const connection = createProtocolConnection(readerOf(port1), writerTo(port1));
  return {
    connection,
    close() {
      port1.close();
      port2.close();
    },
  };
}

const never = () => ({ dispose: () => undefined });

function readerOf(port: MessagePort): MessageReader {
  return {
    ...{ onError: never, onClose: never, onPartialMessage: never, dispose: () => undefined },
    listen(callback) {
      port.on('message', (message: Message) => {
        callback(message);
      });
      return never();
    },
  };
}

function writerTo(port: MessagePort): MessageWriter {
  return {
    ...{ onError: never, onClose: never, end: () => undefined, dispose: () => undefined },
    write(message) {
      port.postMessage(message);
      return Promise.resolve();
    },
  };
}
