import {
  DiagnosticSeverity,
  languages,
  workspace,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import { studyRequests } from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import { studyOfQuery } from './study-of-query.ts';
import { toldMistake } from './told-query-error.ts';

/** Milliseconds without a key before a query is looked at. */
const rest = 250;

/** Completion and diagnostics of queries, from the schema of the study. */
export function helpWithQueries(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  surroundings: Surroundings,
): void {
  const { client, ask, studies, output, words } = surroundings;
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
  const problems = languages.createDiagnosticCollection('samenspel queries');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function check(document: TextDocument): Promise<void> {
    const study = studyOfQuery(document, studies);
    const { version } = document;
    if (study === undefined) return;
    const found = await ask(studyRequests.queryDiagnostics, {
      uri: study.root,
      query: document.getText(),
    });
    const shown = await fromServer.asDiagnostics([...found]);
    for (const mistake of shown)
      mistake.message = toldMistake(
        mistake.message,
        // Nothing else is only warned of.
        mistake.severity === DiagnosticSeverity.Warning,
        words,
      );
    if (!document.isClosed && document.version === version) problems.set(document.uri, shown);
  }

  function soon(document: TextDocument): void {
    if (document.languageId !== 'graphql') return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        check(document).catch((error: unknown) => {
          output.debug(`A query was not checked: ${String(error)}`);
        });
      }, rest),
    );
  }

  const checkAll = () => {
    for (const document of workspace.textDocuments) soon(document);
  };
  subscriptions.push(
    problems,
    languages.registerCompletionItemProvider(
      { language: 'graphql' },
      {
        async provideCompletionItems(document, position, token) {
          const study = studyOfQuery(document, studies);
          if (study === undefined) return undefined;
          const params = {
            ...{ uri: study.root, query: document.getText() },
            position: toServer.asPosition(position),
          };
          const found = await ask(studyRequests.queryCompletion, params, token);
          return fromServer.asCompletionResult(found, undefined, token);
        },
      },
      ...['{', '(', '@', '$', ':', ' '],
    ),
    workspace.onDidOpenTextDocument(soon),
    workspace.onDidChangeTextDocument(({ document }) => {
      soon(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      problems.delete(uri);
    }),
    studies.onDidChange(checkAll),
    words.onDidChange(checkAll),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
  checkAll();
}
