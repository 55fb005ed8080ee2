import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import type { FolderKeeper } from '@samenspel/language-service';
import { manifestName } from '@samenspel/notes';
import { answersWith } from './answers.ts';
import { createBackground } from './background.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf, type Client } from './client.ts';
import { answerRewriting } from './features/rewriting.ts';
import { answerTyping } from './features/typing.ts';
import { answerWhatStandsHere } from './features/what-stands-here.ts';
import { answerWhereItLeads } from './features/where-it-leads.ts';
import { filesByPlace, filesOfClient } from './files-of-client.ts';
import type { Files } from './files.ts';
import { followDocuments } from './follow-documents.ts';
import { createGate } from './gate.ts';
import type { OpenStudy } from './open-study.ts';
import { showProgress, type ReadingProgress } from './reading-progress.ts';
import type { StudyMemory } from './remembered-study.ts';
import { defaultSettings, settingsFrom, settingsSection, type Shared } from './settings.ts';
import { createStudies } from './studies.ts';
import { answerStudies, countProblems } from './study/answer-studies.ts';
import { createProblemCounts } from './study/problem-counts.ts';
import { studyChanged, type StudyChangedParams } from './study/protocol.ts';
import { createQueryDocuments } from './study/query-documents.ts';
import { createStudyNews } from './study/study-news.ts';

/**
 * Serves an editor over a connection until the editor leaves. Which transport the connection has, and what ends the
 * program when it breaks, is up to the caller.
 *
 * @param machine without it all files are asked of the editor, and nothing is remembered
 */
export function startLanguageServer(connection: Connection, machine?: Machine): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    serve(connection, machine, client, params);
    return {
      capabilities: capabilitiesFor(client),
      serverInfo: { name: 'samenspel-language-server' },
    };
  });
  connection.listen();
}

/** The machine that a server runs on, as far as it may use it. */
export interface Machine {
  readonly files: Files;
  /** Where studies are remembered, in a folder that the editor names or in the usual one. */
  readonly memoryIn?: (folder: string | undefined) => StudyMemory | undefined;
}

function serve(
  connection: Connection,
  machine: Machine | undefined,
  client: Client,
  params: InitializeParams,
): void {
  const defaults = settingsFrom(params.initializationOptions, defaultSettings(params.locale));
  let settings = defaults;
  const failures = new Set<string>();
  const readings = new Set<ReadingProgress>();
  /** Whether the editor was told all that the studies come to. */
  let isTold = true;
  /** Studies whose reading is not shown yet: before it is initialized, an editor is sent nothing. */
  const unshown: { readonly study: OpenStudy; readonly name: string }[] = [];
  const problems = createProblemCounts();
  const initialized = createGate();
  const ofClient = filesOfClient(connection, initialized.opened);
  const ofMachine = machine?.files;
  const both = client.givesFiles && ofMachine ? filesByPlace(ofMachine, ofClient) : ofMachine;
  const files = both ?? ofClient;

  const background = createBackground({
    step,
    slice: () => (studies.all().every(({ isRead }) => isRead) ? short : long),
  });
  const studies = createStudies({
    files,
    client,
    memory: client.memory === 'nowhere' ? undefined : machine?.memoryIn?.(client.memory.folder),
    failed,
    isWatched: !client.watchesFiles,
    settings: () => settings,
    wake: background.wake,
    publish(uri, shown, version) {
      countProblems({ studies, problems }, uri, shown);
      publish(uri, shown, version);
    },
    opened(study, name) {
      unshown.push({ study, name });
      background.wake();
    },
    closed(study) {
      news.closed(study);
    },
  });

  const news = createStudyNews({
    isOpen: (study) => studies.all().includes(study),
    wake: background.wake,
    tell({ folder }) {
      const params: StudyChangedParams = { uri: folder.uri('').replace(/\/$/, '') };
      attempt(connection.sendNotification(studyChanged, params));
    },
  });

  const queries = createQueryDocuments({ studies, publish, failed });

  function publish(uri: string, shown: readonly Diagnostic[], version?: number): void {
    const told = { uri, diagnostics: [...shown] };
    if (version !== undefined) background.heard();
    attempt(connection.sendDiagnostics(version === undefined ? told : { ...told, version }));
  }

  function failed(what: string, error: unknown): void {
    if (failures.has(what)) return;
    failures.add(what);
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${what} failed; this is told once. ${told}`);
  }

  async function step(): Promise<boolean> {
    if (!initialized.isOpen) return false;
    for (const { study, name } of unshown.splice(0))
      readings.add(showProgress(connection, study, name));
    let isMore = false;
    for (const study of studies.all()) {
      if (!(await study.step())) continue;
      isMore = true;
      news.did(study);
    }
    news.stepped();
    for (const reading of readings) {
      if (!reading.update()) continue;
      readings.delete(reading);
      isTold = false;
    }
    if (!isMore && !isTold) askAnew();
    return isMore;
  }

  /** What was answered before has changed, though no text that the editor knows of has. */
  function askAnew(): void {
    isTold = true;
    for (const what of client.refreshes)
      attempt(connection.sendRequest(`workspace/${what}/refresh`));
  }

  function chosen(given: unknown): void {
    settings = settingsFrom(given, defaults);
    isTold = false;
    for (const study of studies.all()) study.tellAgain();
    background.wake();
  }

  async function askSettings(): Promise<void> {
    const given: unknown = await connection.workspace.getConfiguration(settingsSection);
    chosen(given);
  }

  const answer = answersWith({ heard: background.heard, ready: studies.settled, failed });
  const session = {
    ...{ connection, client, studies, queries, answer, settings: () => settings },
    beside: (shared: Shared) => ({ besideOthers: settings.leaveToOthers.has(shared) }),
    at<T>(uri: string, ask: (folder: FolderKeeper, path: string) => T): T | undefined {
      const place = studies.at(uri);
      return place === undefined ? undefined : ask(place.study.folder, place.path);
    },
  };
  answerTyping(session);
  answerWhatStandsHere(session);
  answerWhereItLeads(session);
  answerRewriting(session);
  answerStudies({ connection, studies, news, problems, heard: background.heard, failed });
  followDocuments(connection, { client, studies, queries, heard: background.heard, failed });
  for (const root of rootsOf(params)) studies.add(root);

  connection.onDidChangeConfiguration(({ settings: given }: { readonly settings: unknown }) => {
    if (client.asksSettings) attempt(askSettings());
    else chosen(sectionOf(given));
  });
  connection.onInitialized(() => {
    initialized.open();
    background.wake();
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) studies.remove(uri);
        for (const { uri } of added) studies.add(uri);
      });
    if (client.asksSettings) attempt(askSettings());
    if (client.tellsSettings)
      attempt(
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        }),
      );
    if (client.watchesFiles)
      attempt(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  });
  connection.onShutdown(() => {
    studies.end();
    background.stop();
    news.end();
    queries.end();
  });
}

/** Milliseconds in which a client is not heard: while it waits for notes to be read, and else. */
const [long, short] = [25, 4];

const watchers = [
  { globPattern: '**/*.{md,MD}' },
  { globPattern: `**/${manifestName}` },
  // Of a folder that goes, editors tell as of one file.
  { globPattern: '**/*', kind: WatchKind.Delete },
];

/** Sends something that an editor may refuse, or that it is no longer there for. */
function attempt(sending: Promise<unknown>): void {
  sending.catch(() => undefined);
}

function rootsOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // What editors say that know of one folder only.
  const { rootUri }: { readonly rootUri?: unknown } = params;
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function sectionOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !(settingsSection in given)) return undefined;
  return given[settingsSection];
}
