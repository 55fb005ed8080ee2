import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { startExtension } from '../start.ts';

/** What a browser starts a worker with. */
declare const Worker: new (script: string) => Awaited<ReturnType<ServerOptions>>;

/** The extension where the editor has no Node: the language server is a worker beside it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const start: ServerOptions = () => Promise.resolve(new Worker(script));
  await startExtension(
    context,
    (options) => new LanguageClient('samenspel', 'Samenspel', start, options),
  );
}
