import { Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { CommandTable } from '../commands/command-table.ts';
import type { Language, Words } from '../words/words.ts';
import { showStudy } from './show-study.ts';
import { namedStudy, studyId } from './named-study.ts';
import { sampleFiles, templateFiles, writeStudy } from './study-files.ts';
import { fail } from '../words/tell.ts';

/** Beginning a study, and looking around in one. They also work where there is none yet. */
export function studyCommands(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  words: Words,
): CommandTable<'newStudy' | 'openSampleStudy'> {
  return {
    async newStudy() {
      const language = await chosenLanguage(words);
      if (language === undefined) return;
      const title = await window.showInputBox({
        prompt: words.say('What the study is called'),
        validateInput: (typed) =>
          studyId(typed) === undefined ? words.say('A name has letters or digits.') : undefined,
      });
      const id = title === undefined ? undefined : studyId(title);
      if (title === undefined || id === undefined) return;
      const folder = await freeFolder(id, words);
      if (folder === undefined) return;
      await writeStudy(folder, namedStudy(await templateFiles(extensionUri, language), id, title));
      await showStudy(folder, words);
    },
    async openSampleStudy() {
      const folder = await freeFolder('wijkteamonderzoek', words);
      if (folder === undefined) return;
      await writeStudy(folder, await sampleFiles(extensionUri));
      await showStudy(folder, words);
    },
  };
}

async function chosenLanguage({ say, language }: Words): Promise<Language | undefined> {
  const items = [
    { label: 'Nederlands', language: 'nl' as const },
    { label: 'English', language: 'en' as const },
  ];
  if (language === 'en') items.reverse();
  const chosen = await window.showQuickPick(items, {
    placeHolder: say('The language that the notes are written in'),
  });
  return chosen?.language;
}

/** A folder of that name that is not there yet, where the user wants it. */
async function freeFolder(name: string, { say }: Words): Promise<Uri | undefined> {
  const [parent] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: say('Make "{0}" here', name),
      ...(workspace.workspaceFolders?.[0] === undefined
        ? {}
        : { defaultUri: workspace.workspaceFolders[0].uri }),
    })) ?? [];
  if (parent === undefined) return undefined;
  const folder = Uri.joinPath(parent, name);
  if (!(await isThere(folder))) return folder;
  await fail(say('{0} is there already. Choose another name, or another place.', folder.fsPath));
  return undefined;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
