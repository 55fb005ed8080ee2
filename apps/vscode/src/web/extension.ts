import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type ServerOptions,
} from 'vscode-languageclient/browser';
import type { WorkerPort } from '@samenspel/language-server/worker';
import { keepByEditor } from '../remote/keeping.ts';
import { startExtension } from '../start.ts';

/** What a browser starts a worker with. */
declare const Worker: new (script: string) => WorkerPort;

/** The extension where the editor has no Node: the language server is a worker beside it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  // An editor that is a page gives its extensions workers of its own making, which the client does not know as such.
  const start: ServerOptions = () => {
    const worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  await startExtension(
    context,
    (options) => new LanguageClient('samenspel', 'Samenspel', start, options),
    keepByEditor(context),
  );
}
