import {
  commands,
  ConfigurationTarget,
  workspace,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Words } from '../words/words.ts';
import { showReferences } from './show-references.ts';

export interface CommandSurroundings {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly words: Words;
}

export function registerCommands(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, output, words }: CommandSurroundings,
): void {
  const table: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    'samenspel.showReferences': showReferences,
    'samenspel.showProblems': () => commands.executeCommand('workbench.actions.view.problems'),
    'samenspel.toggleLanguage': () => chooseLanguage(words.language === 'nl' ? 'en' : 'nl'),
    'samenspel.restart': async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    'samenspel.showOutput': () => {
      output.show();
    },
  };
  subscriptions.push(
    ...Object.entries(table).map(([name, run]): Disposable => commands.registerCommand(name, run)),
  );
}

/** Where a language was chosen for this folder, it is chosen there again. */
async function chooseLanguage(language: string): Promise<void> {
  const settings = workspace.getConfiguration('samenspel');
  const isOfFolder = settings.inspect('language')?.workspaceValue !== undefined;
  await settings.update(
    'language',
    language,
    isOfFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
