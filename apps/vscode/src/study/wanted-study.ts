import { State } from 'vscode-languageclient';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import { tell } from '../words/tell.ts';
import { noStudyText } from './no-study.ts';
import { areNone } from './open-studies.ts';

/** The study that a command is about. Where there is none yet, the user is told why nothing happens. */
export function wantedStudy(
  surroundings: Pick<Surroundings, 'client' | 'studies' | 'words'>,
): StudySummary | undefined {
  const study = surroundings.studies.current();
  if (study === undefined) void tell(whyNone(surroundings));
  return study;
}

function whyNone({
  client,
  studies,
  words,
}: Pick<Surroundings, 'client' | 'studies' | 'words'>): string {
  if (client.state === State.Stopped)
    return words.say(
      'The language server has stopped. Run "Read All Notes Again" to start it; the output says what went wrong.',
    );
  if (areNone(studies)) return noStudyText(words);
  return words.say('The notes are still being read. Try again in a moment.');
}
