import { ProgressLocation, window, type TextDocument } from 'vscode';
import {
  studyRequests,
  type QueryAnswer,
  type StudySummary,
} from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import { askServer } from './ask-server.ts';
import { variablesFor } from './query-variables.ts';
import type { ResultsPanel } from './results-panel.ts';
import type { SignedServer } from './signed-server.ts';

/** Milliseconds after which nobody waits for a server any more. */
const serverDeadline = 60_000;

/** Runs the query of a document on the notes of its study, as the editor has them. */
export async function runOnNotes(
  { ask, words }: Surroundings,
  results: ResultsPanel,
  query: TextDocument,
  study: StudySummary,
): Promise<void> {
  await run(results, query, words.say('On the notes of {0}', study.title), async () =>
    ask(studyRequests.query, {
      uri: study.root,
      query: query.getText(),
      variables: await variablesFor(query),
    }),
  );
}

/** Runs the query of a document on the server of the settings. */
export async function runOnServer(
  { words }: Surroundings,
  results: ResultsPanel,
  query: TextDocument,
  { origin, endpoint, token }: SignedServer,
): Promise<void> {
  // A file may have come along with the folder: what it changes is asked about.
  if (/\bmutation\b/u.test(query.getText())) {
    const change = words.say('Change It');
    const question = words.say('This may change the study on {0}. Go on?', origin);
    if ((await window.showWarningMessage(question, { modal: true }, change)) !== change) return;
  }
  await run(results, query, words.say('On {0}', origin), async () =>
    askServer({
      ...{ endpoint, token, language: words.language },
      query: query.getText(),
      variables: await variablesFor(query),
      signal: AbortSignal.timeout(serverDeadline),
    }),
  );
}

/** Shows an answer once it is there. What keeps it from coming is shown in its place. */
async function run(
  results: ResultsPanel,
  query: TextDocument,
  source: string,
  answerTo: () => Promise<QueryAnswer>,
): Promise<void> {
  results.show({ query, source, answer: undefined });
  const answer = await window.withProgress(
    { location: ProgressLocation.Window, title: source },
    async () => {
      try {
        return await answerTo();
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { data: null, errors: [{ message, places: [], path: [] }] };
      }
    },
  );
  results.show({ query, source, answer });
}
