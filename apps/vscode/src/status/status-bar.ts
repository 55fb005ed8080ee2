import { StatusBarAlignment, ThemeColor, window, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { StudySummary } from '@samenspel/language-server/protocol';
import { areNone, type OpenStudies } from '../study/open-studies.ts';
import { counted } from '../words/counted.ts';
import type { Words } from '../words/words.ts';

export interface StatusSurroundings {
  readonly client: BaseLanguageClient;
  readonly studies: OpenStudies;
  readonly words: Words;
}

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly isBroken?: boolean;
}

/** Shows in the status bar how the study stands that the user is in: its claims, its problems, and whether it is read. */
export function showStatus(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, studies, words }: StatusSurroundings,
): void {
  const item = window.createStatusBarItem('samenspel.status', StatusBarAlignment.Left);
  item.name = 'Samenspel';
  let state: State = client.state;

  function shown(): Shown {
    if (state === State.Stopped) return stopped(words);
    const study = state === State.Running ? studies.current() : undefined;
    return study === undefined ? starting(words) : standing(study, studies.nameAmong(study), words);
  }

  function update(): void {
    const { text, tooltip, command, isBroken = false } = shown();
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.backgroundColor = isBroken ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    if (areNone(studies)) item.hide();
    else item.show();
  }

  subscriptions.push(
    item,
    client.onDidChangeState(({ newState }) => {
      state = newState;
      update();
    }),
    studies.onDidChange(update),
    words.onDidChange(update),
  );
  update();
}

function stopped(words: Words): Shown {
  return {
    text: `$(error) ${words.say('Samenspel has stopped')}`,
    tooltip: words.say(
      'The language server has stopped. Run "Read All Notes Again" to start it; the output says what went wrong.',
    ),
    command: 'samenspel.showOutput',
    isBroken: true,
  };
}

function starting(words: Words): Shown {
  return {
    text: '$(sync~spin) Samenspel',
    tooltip: words.say('Samenspel reads the notes'),
    command: 'samenspel.showOutput',
  };
}

function standing(study: StudySummary, name: string | undefined, words: Words): Shown {
  const { title, claims, notes, problems, isRead, progress } = study;
  const count = problems.error + problems.warning;
  const of = name === undefined ? '' : `${name}: `;
  const parts = [
    claims === null || !isRead
      ? `$(sync~spin) ${of}${words.say('Reading notes: {0} %', Math.floor(progress * 100))}`
      : `$(organization) ${of}${counted(claims, '1 claim', '{0} claims', words)}`,
    ...(count === 0 ? [] : [`$(warning) ${count}`]),
  ];
  const tooltip = [
    title,
    counted(notes, '1 note', '{0} notes', words),
    count === 0
      ? words.say('No problems in notes')
      : counted(count, '1 problem in notes', '{0} problems in notes', words),
  ];
  return { text: parts.join('  '), tooltip: tooltip.join('\n'), command: 'samenspel.showProblems' };
}
