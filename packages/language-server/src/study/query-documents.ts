import type { CompletionList, Diagnostic, Position } from 'vscode-languageserver';
import type { OpenDocument } from '../open-document.ts';
import type { Studies } from '../studies.ts';
import { studyAt } from './asked-study.ts';
import { queries } from './queries.ts';

/** Files with GraphQL queries that the editor has open in a study: completed and checked as a language of its own. */
export interface QueryDocuments {
  show(document: OpenDocument): void;
  close(uri: string): void;
  /** What may be typed; nothing for what is no such file. */
  completion(uri: string, position: Position): Promise<CompletionList> | undefined;
  end(): void;
}

export interface QueryDocumentsOptions {
  readonly studies: Studies;
  readonly publish: (uri: string, shown: readonly Diagnostic[], version?: number) => void;
  readonly failed: (what: string, error: unknown) => void;
}

/** Milliseconds without a change before a query is checked. */
const quiet = 200;

export function createQueryDocuments({
  studies,
  publish,
  failed,
}: QueryDocumentsOptions): QueryDocuments {
  const documents = new Map<string, OpenDocument>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  async function check(uri: string): Promise<void> {
    timers.delete(uri);
    await studies.settled();
    const folder = studyAt(studies, uri)?.folder;
    if (folder === undefined) return;
    const { queryDiagnostics } = await queries();
    const document = documents.get(uri);
    if (document === undefined) return;
    publish(uri, queryDiagnostics(document.text, folder), document.version);
  }

  function stop(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  }

  return {
    show(document) {
      const { uri } = document;
      if (!isQuery(uri)) return;
      documents.set(uri, document);
      stop(uri);
      const begin = () => {
        check(uri).catch((error: unknown) => {
          failed('checking a query', error);
        });
      };
      timers.set(uri, setTimeout(begin, quiet));
    },
    close(uri) {
      stop(uri);
      if (documents.delete(uri)) publish(uri, []);
    },
    completion(uri, position) {
      const document = documents.get(uri);
      const folder = document === undefined ? undefined : studyAt(studies, uri)?.folder;
      if (document === undefined || folder === undefined) return undefined;
      return queries().then(({ queryCompletion }) => ({
        isIncomplete: false,
        items: queryCompletion(document.text, position, folder),
      }));
    },
    end() {
      for (const uri of [...timers.keys()]) stop(uri);
    },
  };
}

function isQuery(uri: string): boolean {
  return /\.(?:graphql|gql)$/i.test(uri);
}
