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
import type { SignedServer } from '../remote/signed-server.ts';
import { toldBy } from '../words/told-error.ts';
import type { Words } from '../words/words.ts';

/** Runs the query of a document on the notes of its study, as the editor has them. */
export async function runOnNotes(
  { ask, words }: Surroundings,
  results: ResultsPanel,
  query: TextDocument,
  study: StudySummary,
): Promise<void> {
  await run(results, query, words, words.say('On the notes of {0}', study.title), async () =>
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
  server: SignedServer,
): Promise<void> {
  // A file may have come along with the folder: what it changes is asked about.
  if (/\bmutation\b/u.test(query.getText())) {
    const change = words.say('Change It');
    const question = words.say('This may change the study on {0}. Go on?', server.address);
    if ((await window.showWarningMessage(question, { modal: true }, change)) !== change) return;
  }
  await run(results, query, words, words.say('On {0}', server.address), async () =>
    askServer({
      ...server,
      language: words.language,
      query: query.getText(),
      variables: await variablesFor(query),
    }),
  );
}

/** Shows an answer once it is there. What keeps it from coming is shown in its place. */
async function run(
  results: ResultsPanel,
  query: TextDocument,
  { language }: Pick<Words, 'language'>,
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
        const message = toldBy(error, language);
        return { data: null, errors: [{ message, places: [], path: [] }] };
      }
    },
  );
  try {
    results.show({ query, source, answer });
  } catch (error) {
    // What a server answers may be nested or spread out beyond what a table can be.
    const failed = { message: toldBy(error, language), places: [], path: [] };
    results.show({ query, source, answer: { data: null, errors: [failed] } });
  }
}
