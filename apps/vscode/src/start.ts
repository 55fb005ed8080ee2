import { commands, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client/client-options.ts';
import { registerCommands } from './commands/register-commands.ts';
import { showStatus } from './status/status-bar.ts';
import { createWords } from './words/words.ts';

/** Makes the client of the language server, as the place where the extension runs allows. */
export type ClientMaker = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything that the extension does. What is started goes with the context. */
export function startExtension(context: ExtensionContext, makeClient: ClientMaker): void {
  const output = window.createOutputChannel('Samenspel', { log: true });
  const words = createWords();
  const client = makeClient(clientOptions(output));
  context.subscriptions.push(output, client, words);
  showStatus(context, { client, words });
  registerCommands(context, { client, output, words });
  void commands.executeCommand('setContext', 'samenspel.hasStudy', true);
  // Nothing waits for it: until it answers, features have nothing to say.
  client.start().catch((error: unknown) => {
    output.error(error instanceof Error ? error : String(error));
  });
}
