import { ProgressLocation, window, type LogOutputChannel } from 'vscode';
import { toldBy } from '../words/told-error.ts';
import type { Words } from '../words/words.ts';
import type { Keeping } from './keeping.ts';
import { fail, tell, warn } from '../words/tell.ts';

/** Does something that takes its time, which the user can give up. */
type WithProgress = <Result>(
  title: string,
  work: (signal: AbortSignal, tell: (message: string) => void) => Promise<Result>,
) => Promise<Result | undefined>;

/** What work with a server goes with. */
export interface RemoteWork extends Keeping {
  readonly words: Words;
  readonly output: Pick<LogOutputChannel, 'info' | 'warn' | 'error' | 'show'>;
  /** Gives nothing where the user gave it up: what was done until then is done. */
  readonly withProgress: WithProgress;
}

export function remoteWork(surroundings: Omit<RemoteWork, 'withProgress'>): RemoteWork {
  return {
    ...surroundings,
    async withProgress(title, work) {
      const given = new AbortController();
      return window.withProgress(
        { location: ProgressLocation.Notification, title, cancellable: true },
        async (progress, token) => {
          token.onCancellationRequested(() => {
            given.abort();
          });
          try {
            return await work(given.signal, (message) => {
              progress.report({ message });
            });
          } catch (error) {
            if (given.signal.aborted) return undefined;
            throw error;
          }
        },
      );
    },
  };
}

/** Tells what is done, and what is not and why: the first of it at once, all of it in the output. */
export function sayUndone(
  undone: readonly string[],
  done: string,
  { words, output }: Pick<RemoteWork, 'words' | 'output'>,
): void {
  if (undone.length === 0) {
    void tell(done);
    return;
  }
  for (const each of undone) output.warn(each);
  const show = words.say('Show the Output');
  const [first = ''] = undone;
  const more = undone.length === 1 ? '' : ` ${words.say('{0} more', undone.length - 1)}.`;
  void warn(`${done} ${first}${more}`, show).then((chosen) => {
    if (chosen === show) output.show();
  });
}

/** Tells why something did not go. */
export function sayFailed(error: unknown, { words, output }: Pick<RemoteWork, 'words' | 'output'>) {
  output.error(error instanceof Error ? error : String(error));
  void fail(toldBy(error, words.language));
}

export function numberOfNotes(count: number, words: Words): string {
  return count === 1
    ? words.say('1 note')
    : words.say('{0} notes', count.toLocaleString(words.language));
}
