import { commands, window, type ExtensionContext } from 'vscode';
import { areNone, type OpenStudies } from './open-studies.ts';

/** Tells the editor what the manifest's menus and views depend on: whether there is a study, and whether the user is in one. */
export function tellContexts(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  studies: OpenStudies,
): void {
  const told = new Map<string, boolean>();

  function tell(key: string, is: boolean): void {
    if (told.get(key) === is) return;
    told.set(key, is);
    void commands.executeCommand('setContext', `samenspel.${key}`, is);
  }

  function update(): void {
    const uri = window.activeTextEditor?.document.uri;
    tell('hasStudy', !areNone(studies));
    tell('isInStudy', uri !== undefined && studies.of(uri) !== undefined);
  }

  subscriptions.push(studies.onDidChange(update), window.onDidChangeActiveTextEditor(update));
  update();
}
