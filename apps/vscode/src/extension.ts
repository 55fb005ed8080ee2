import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { keepOnDisk } from './remote/keeping-on-disk.ts';
import { startExtension } from './start.ts';

/** The extension where the editor has Node: the language server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const makeClient = (options: LanguageClientOptions) =>
    new LanguageClient(
      'samenspel',
      'Samenspel',
      {
        module: context.asAbsolutePath('dist/server.cjs'),
        transport: TransportKind.stdio,
      },
      options,
    );
  await startExtension(context, makeClient, keepOnDisk(context));
}
