import { languages, StatusBarAlignment, ThemeColor, window, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { Words } from '../words/words.ts';

/** Shows in the status bar how the notes stand: whether they are read, and what is wrong in them. */
export function showStatus(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, words }: { readonly client: BaseLanguageClient; readonly words: Words },
): void {
  const item = window.createStatusBarItem('samenspel.status', StatusBarAlignment.Left);
  item.name = 'Samenspel';
  let state: State = State.Starting;

  function update(): void {
    item.backgroundColor = undefined;
    if (state === State.Running) {
      const count = problemCount();
      item.text = count === 0 ? '$(organization)' : `$(organization) $(warning) ${count}`;
      item.tooltip = problems(count, words);
      item.command = 'samenspel.showProblems';
    } else if (state === State.Stopped) {
      item.text = `$(organization) $(error) ${words.say('Samenspel has stopped')}`;
      item.tooltip = words.say(
        'The language server has stopped. Run "Read All Notes Again" to start it; the output says what went wrong.',
      );
      item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
      item.command = 'samenspel.showOutput';
    } else {
      item.text = '$(organization) $(sync~spin)';
      item.tooltip = words.say('Samenspel reads the notes');
      item.command = 'samenspel.showOutput';
    }
  }

  subscriptions.push(
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      update();
    }),
    languages.onDidChangeDiagnostics(update),
    words.onDidChange(update),
  );
  update();
  item.show();
}

function problemCount(): number {
  const all = languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics);
  return all.filter(({ source }) => source === 'samenspel').length;
}

function problems(count: number, words: Words): string {
  if (count === 0) return words.say('No problems in notes');
  return count === 1 ? words.say('1 problem in notes') : words.say('{0} problems in notes', count);
}
