import { window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { claimCommands } from './claims/claim-commands.ts';
import { followFoam } from './client/beside-foam.ts';
import { clientOptions } from './client/client-options.ts';
import { giveFiles } from './client/give-files.ts';
import { registerCommands } from './commands/command-table.ts';
import { lateCommands } from './commands/late-commands.ts';
import { ownCommands } from './commands/own-commands.ts';
import { noteCommands } from './new/note-commands.ts';
import { helpWithQueries } from './query/query-features.ts';
import { pullStudyCommand } from './remote/new-study-command.ts';
import type { Keeping } from './remote/keeping.ts';
import { remoteCommands } from './remote/remote-commands.ts';
import { createServerAccess, signInCommands, type ServerAccess } from './remote/signed-server.ts';
import { showSideBar } from './sidebar/side-bar.ts';
import { showStatus } from './status/status-bar.ts';
import { askThrough } from './study/ask-study.ts';
import { firstStudy } from './study/first-study.ts';
import { lookForStudies, showNoStudy } from './study/no-study.ts';
import { followStudies } from './study/open-studies.ts';
import { tellContexts } from './study/study-contexts.ts';
import { createWords, type Words } from './words/words.ts';

/** Makes the client of the language server, as the place where the extension runs allows. */
export type ClientMaker = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Starts what the extension does, all of it in a window that has a study. In another one, where the user wants to begin
 * a study, the rest waits until there is one. What is started goes with the context.
 */
export async function startExtension(
  context: ExtensionContext,
  makeClient: ClientMaker,
  keeping: Keeping,
): Promise<void> {
  const output = window.createOutputChannel('Samenspel', { log: true });
  const words = createWords();
  const access = createServerAccess(context, words);
  const own = { output, words, access, keeping };
  const first = firstStudy(context, () => {
    startInStudy(context, makeClient, own);
  });
  context.subscriptions.push(
    output,
    words,
    showNoStudy(),
    ...registerCommands({
      lookForStudies: () => lookForStudies(first, words),
      ...lateCommands(['newStudy', 'openSampleStudy'], async () =>
        (await import('./new/study-commands.ts')).studyCommands(context, words),
      ),
      ...pullStudyCommand(own),
      ...signInCommands(access),
    }),
  );

  await first.look();
}

/** What is there before any study is. */
interface Own {
  readonly output: LogOutputChannel;
  readonly words: Words;
  readonly access: ServerAccess;
  readonly keeping: Keeping;
}

function startInStudy(
  context: ExtensionContext,
  makeClient: ClientMaker,
  { output, words, access, keeping }: Own,
): void {
  const client = makeClient(clientOptions(output, context.globalStorageUri));
  giveFiles(client);
  const ask = askThrough(client);
  const studies = followStudies(context, client, ask);
  const surroundings = { client, ask, studies, words, output };
  context.subscriptions.push(
    client,
    followFoam(client),
    ...registerCommands({
      ...ownCommands(surroundings),
      ...noteCommands(surroundings),
      ...claimCommands(surroundings),
      ...lateCommands(['openMap', 'openStudyMap', 'showOnMap'], async () =>
        (await import('./map/map-commands.ts')).mapCommands(context, surroundings),
      ),
      ...lateCommands(['openMatrix', 'chooseMatrix'], async () =>
        (await import('./matrix/matrix-panel.ts')).matrixCommands(context, surroundings),
      ),
      ...lateCommands(['newQuery', 'runQuery', 'runQueryOnServer'], async () =>
        (await import('./query/query-commands.ts')).queryCommands(context, surroundings, access),
      ),
      ...remoteCommands(context, surroundings, { access, keeping }),
    }),
  );
  showStatus(context, surroundings);
  showSideBar(context, surroundings);
  helpWithQueries(context, surroundings);
  tellContexts(context, studies);
  // Nothing waits for it: until it answers, features have nothing to say.
  client.start().catch((error: unknown) => {
    output.error(error instanceof Error ? error : String(error));
  });
}
