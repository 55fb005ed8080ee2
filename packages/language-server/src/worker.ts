import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { startLanguageServer } from './language-server.ts';

/** What a worker and who started it speak through: the scope of the worker, or a `MessagePort`. */
export interface WorkerPort {
  onmessage: unknown;
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: never) => void): void;
}

/**
 * Serves whoever is at the other end of a port, until the worker is ended. Files are asked of the client, by the requests
 * of `@samenspel/language-server/files`.
 *
 * @example
 * serveThrough(self); // all that the script of a dedicated worker needs
 */
export function serveThrough(port: WorkerPort): void {
  const connection = createConnection(
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  startLanguageServer(connection);
}
