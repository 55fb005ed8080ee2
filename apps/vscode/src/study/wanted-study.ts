import { State } from 'vscode-languageclient';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import { tell } from '../words/tell.ts';

/** The study that a command is about. Where there is none yet, the user is told why nothing happens. */
export function wantedStudy({
  client,
  studies,
  words,
}: Pick<Surroundings, 'client' | 'studies' | 'words'>): StudySummary | undefined {
  const study = studies.current();
  if (study !== undefined) return study;
  void tell(
    client.state === State.Stopped
      ? words.say(
          'The language server has stopped. Run "Read All Notes Again" to start it; the output says what went wrong.',
        )
      : words.say('The notes are still being read. Try again in a moment.'),
  );
  return undefined;
}
