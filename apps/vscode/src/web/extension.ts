import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { startExtension } from '../start.ts';

type Starting = Extract<ServerOptions, (...given: never) => unknown>;

/** What a browser starts a worker with. */
declare const Worker: new (script: string) => Awaited<ReturnType<Starting>>;

/** The extension where the editor has no Node: the language server is a worker beside it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const start: Starting = () => Promise.resolve(new Worker(script));
  await startExtension(
    context,
    (options) => new LanguageClient('samenspel', 'Samenspel', start, options),
  );
}
