import { commands, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client/client-options.ts';
import { registerCommands } from './commands/command-table.ts';
import { ownCommands } from './commands/own-commands.ts';
import { mapCommands } from './map/map-commands.ts';
import { matrixCommands } from './matrix/matrix-panel.ts';
import { queryCommands } from './query/query-commands.ts';
import { helpWithQueries } from './query/query-features.ts';
import { showSideBar } from './sidebar/side-bar.ts';
import { showStatus } from './status/status-bar.ts';
import { askThrough } from './study/ask-study.ts';
import { followStudies } from './study/open-studies.ts';
import { createWords } from './words/words.ts';

/** Makes the client of the language server, as the place where the extension runs allows. */
export type ClientMaker = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything that the extension does. What is started goes with the context. */
export function startExtension(context: ExtensionContext, makeClient: ClientMaker): void {
  const output = window.createOutputChannel('Samenspel', { log: true });
  const words = createWords();
  const client = makeClient(clientOptions(output));
  const ask = askThrough(client);
  const studies = followStudies(context, client, ask);
  const surroundings = { client, ask, studies, words, output };
  context.subscriptions.push(
    ...[output, client, words],
    ...registerCommands({
      ...ownCommands(surroundings),
      ...mapCommands(context, surroundings),
      ...matrixCommands(context, surroundings),
      ...queryCommands(context, surroundings),
    }),
  );
  showStatus(context, surroundings);
  showSideBar(context, surroundings);
  helpWithQueries(context, surroundings);
  void commands.executeCommand('setContext', 'samenspel.hasStudy', true);
  // Nothing waits for it: until it answers, features have nothing to say.
  client.start().catch((error: unknown) => {
    output.error(error instanceof Error ? error : String(error));
  });
}
