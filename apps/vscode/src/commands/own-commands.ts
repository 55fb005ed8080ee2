import { commands, ConfigurationTarget, workspace } from 'vscode';
import type { Surroundings } from '../surroundings.ts';
import type { CommandTable } from './command-table.ts';
import { showReferences } from './show-references.ts';

/** What the user does with the extension itself. */
export function ownCommands({ client, output, words }: Surroundings): CommandTable {
  return {
    showReferences,
    showProblems: () => commands.executeCommand('workbench.actions.view.problems'),
    toggleLanguage: () => chooseLanguage(words.language === 'nl' ? 'en' : 'nl'),
    async restart() {
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    showOutput() {
      output.show();
    },
  };
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
