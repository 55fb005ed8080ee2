import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import { checkAgainst } from '@samenspel/claims';
import { SnapshotError } from '@samenspel/snapshot';
import { manifestName } from '@samenspel/notes';
import type { z } from 'zod';
import { RequestRefused } from '../answers.ts';
import type { OpenStudy } from '../open-study.ts';
import type { Studies } from '../studies.ts';
import { neededStudy, studyAt, type AskedStudy } from './asked-study.ts';
import { claims } from './claims.ts';
import { matrix } from './matrix.ts';
import { neighbourhood } from './neighbourhood.ts';
import { newNote } from './new-note.ts';
import { outline } from './outline/outline.ts';
import {
  claimsParams,
  matrixParams,
  neighbourhoodParams,
  newNoteParams,
  outlineParams,
  queryCompletionParams,
  queryParams,
  queryTextParams,
  studiesParams,
  studyParams,
} from './params.ts';
import type { ProblemCounts } from './problem-counts.ts';
import { studyRequests, type StudyRequests } from './protocol.ts';
import { queries } from './queries.ts';
import { createSlices } from './slices.ts';
import type { StudyNews } from './study-news.ts';
import { studySummary } from './study-summary.ts';

export interface AnswerStudiesOptions {
  readonly connection: Connection;
  readonly studies: Studies;
  readonly news: StudyNews;
  readonly problems: ProblemCounts;
  /** Called when a message comes. */
  readonly heard: () => void;
  readonly failed: (what: string, error: unknown) => void;
}

/** Answers what panels ask of studies. */
export function answerStudies(options: AnswerStudiesOptions): void {
  const { connection, studies, news, problems, heard, failed } = options;

  /** Answers a request, or refuses it: unlike a feature it never answers as if there were nothing. */
  function on<Method extends keyof StudyRequests>(
    method: Method,
    schema: z.ZodType<StudyRequests[Method][0]>,
    run: (
      params: StudyRequests[Method][0],
      signal: AbortSignal,
    ) => Promise<StudyRequests[Method][1]>,
  ): void {
    connection.onRequest<unknown, never>(
      method,
      async (given: unknown, token: CancellationToken) => {
        heard();
        news.follow();
        const checked = checkAgainst(schema, given);
        if (!checked.ok)
          return new ResponseError<never>(
            ErrorCodes.InvalidParams,
            checked.issues.map(({ message }) => message).join(' '),
          );
        const calledOff = new AbortController();
        const listening = token.onCancellationRequested(() => {
          calledOff.abort();
        });
        // One that is called off before its turn tells nobody.
        if (token.isCancellationRequested) calledOff.abort();
        try {
          await studies.settled();
          const answer = await run(checked.value, calledOff.signal);
          calledOff.signal.throwIfAborted();
          return answer;
        } catch (error) {
          if (calledOff.signal.aborted)
            return new ResponseError<never>(
              LSPErrorCodes.RequestCancelled,
              'The request was cancelled.',
            );
          if (error instanceof RequestRefused || error instanceof SnapshotError)
            return new ResponseError<never>(LSPErrorCodes.RequestFailed, error.message);
          failed(method, error);
          return new ResponseError<never>(
            ErrorCodes.InternalError,
            `${method} failed; see the log.`,
          );
        } finally {
          listening.dispose();
        }
      },
    );
  }

  async function asked(uri: string, signal: AbortSignal): Promise<AskedStudy> {
    const study = neededStudy(studies, uri);
    const graph = await news.graph(study, signal);
    return { study, folder: study.folder, graph, slices: createSlices(signal) };
  }

  function filesOf(study: OpenStudy) {
    return problems.files((uri) => studies.at(uri)?.study === study);
  }

  on(studyRequests.studies, studiesParams, ({ uri }) => {
    const found = uri === undefined ? undefined : studyAt(studies, uri);
    const open = uri === undefined ? studies.all() : found === undefined ? [] : [found];
    return Promise.all(
      open.map((study) =>
        studySummary(
          study,
          filesOf(study).map(([, counts]) => counts),
        ),
      ),
    );
  });
  on(studyRequests.outline, outlineParams, async (params, signal) => {
    const found = await asked(params.uri, signal);
    return outline(
      found,
      { files: filesOf(found.study), kept: (uri) => problems.kept(uri) },
      params,
    );
  });
  on(studyRequests.neighbourhood, neighbourhoodParams, async (params, signal) =>
    neighbourhood(await asked(params.uri, signal), params),
  );
  on(studyRequests.claims, claimsParams, async (params, signal) =>
    claims(await asked(params.uri, signal), params),
  );
  on(studyRequests.matrix, matrixParams, async (params, signal) =>
    matrix(await asked(params.uri, signal), params),
  );
  on(studyRequests.newNote, newNoteParams, async (params, signal) =>
    newNote((await asked(params.uri, signal)).folder, params),
  );
  on(studyRequests.query, queryParams, async (params, signal) => {
    const found = await asked(params.uri, signal);
    const { query } = await queries();
    return query(found, params);
  });
  on(studyRequests.schema, studyParams, async ({ uri }) => {
    neededStudy(studies, uri);
    return (await queries()).schema();
  });
  on(studyRequests.queryCompletion, queryCompletionParams, async ({ uri, query, position }) => {
    const { folder } = neededStudy(studies, uri);
    return (await queries()).queryCompletion(query, position, folder);
  });
  on(studyRequests.queryDiagnostics, queryTextParams, async ({ uri, query }) => {
    const { folder } = neededStudy(studies, uri);
    return (await queries()).queryDiagnostics(query, folder);
  });
}

/** Counts what a file of a study is told of. */
export function countProblems(
  { studies, problems }: Pick<AnswerStudiesOptions, 'studies' | 'problems'>,
  uri: string,
  shown: Parameters<ProblemCounts['take']>[1],
): void {
  const place = studies.at(uri);
  // Editors differ in how they write a URI, and one that closes a file leaves it to the server.
  const known = place === undefined ? uri : place.study.folder.uri(place.path);
  problems.take(known, shown, place?.path === manifestName);
}
