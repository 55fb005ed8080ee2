import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { textAfter, type OpenDocument } from './open-document.ts';
import type { Studies } from './studies.ts';
import type { QueryDocuments } from './study/query-documents.ts';

export interface FollowOptions {
  readonly client: Pick<Client, 'encoding'>;
  readonly studies: Studies;
  readonly queries: QueryDocuments;
  /** Called when a message comes. */
  readonly heard: () => void;
  readonly failed: (what: string, error: unknown) => void;
}

/** Keeps studies as the editor has their files, and as they change on disk. */
export function followDocuments(
  connection: Connection,
  { client, studies, queries, heard, failed }: FollowOptions,
): void {
  const documents = new Map<string, OpenDocument>();

  function show(document: OpenDocument): void {
    documents.set(document.uri, document);
    studies.show(document);
    queries.show(document);
  }

  /** A note that cannot be taken in is told of, and everything goes on with what was there before. */
  function taking<P>(what: string, take: (params: P) => void): (params: P) => void {
    return (params) => {
      heard();
      try {
        take(params);
      } catch (error) {
        failed(what, error);
      }
    };
  }

  connection.onDidOpenTextDocument(
    taking('didOpen', ({ textDocument: { uri, version, text } }) => {
      show({ uri, version, text });
    }),
  );
  connection.onDidChangeTextDocument(
    taking('didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      const before = documents.get(uri);
      if (before === undefined) return;
      show({ uri, version, text: textAfter(before.text, contentChanges, client.encoding) });
    }),
  );
  connection.onDidCloseTextDocument(
    taking('didClose', ({ textDocument: { uri } }) => {
      documents.delete(uri);
      studies.close(uri);
      queries.close(uri);
    }),
  );
  connection.onDidSaveTextDocument(
    taking('didSave', ({ textDocument: { uri } }) => {
      studies.changed(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    taking('didChangeWatchedFiles', ({ changes }) => {
      for (const { uri } of changes) studies.changed(uri);
    }),
  );
}
