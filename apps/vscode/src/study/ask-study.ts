import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StudyRequests } from '@samenspel/language-server/protocol';

/** Asks the language server about a study; fails with its reason where it refuses. */
export type AskStudy = <Method extends keyof StudyRequests>(
  method: Method,
  params: StudyRequests[Method][0],
  token?: CancellationToken,
) => Promise<StudyRequests[Method][1]>;

export function askThrough(client: BaseLanguageClient): AskStudy {
  // A token that is absent would be sent as one more parameter.
  return (method, params, token) =>
    token === undefined
      ? client.sendRequest(method, params)
      : client.sendRequest(method, params, token);
}
