import { State } from 'vscode-languageclient';
import type { StudySummary } from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import { tell } from '../words/tell.ts';
import { areNone } from './open-studies.ts';
import { whyNoStudy } from './why-no-study.ts';

/** The study that a command is about. Where there is none yet, the user is told why nothing happens. */
export function wantedStudy({
  client,
  studies,
  words,
}: Pick<Surroundings, 'client' | 'studies' | 'words'>): StudySummary | undefined {
  const study = studies.current();
  const isStopped = client.state === State.Stopped;
  if (study === undefined)
    void tell(whyNoStudy({ isStopped, isNoneOpen: areNone(studies) }, words));
  return study;
}
