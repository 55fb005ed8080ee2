import type {
  DocumentSymbol,
  Location,
  LocationLink,
  SymbolInformation,
} from 'vscode-languageserver';
import {
  definition,
  documentLinks,
  documentSymbols,
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
  references,
  workspaceSymbols,
} from '@samenspel/language-service';
import type { Session } from '../session.ts';

/** Where names lead, what names them, and who works with whom. */
export function answerWhereItLeads(session: Session): void {
  const { connection, client, studies, beside, answer, at } = session;
  connection.onDefinition(
    answer(
      'definition',
      () => null,
      ({ textDocument, position }) =>
        at(textDocument.uri, (folder, path): Location[] | LocationLink[] => {
          const links = [...definition(folder, path, position, beside('navigation'))];
          return client.definitionLinks ? links : links.map(asLocation);
        }),
    ),
  );
  connection.onReferences(
    answer(
      'references',
      () => null,
      ({ textDocument, position, context }) =>
        at(textDocument.uri, (folder, path) => [...references(folder, path, position, context)]),
    ),
  );
  connection.onDocumentLinks(
    answer(
      'documentLink',
      () => null,
      ({ textDocument }) =>
        at(textDocument.uri, (folder, path) => [
          ...documentLinks(folder, path, beside('navigation')),
        ]),
    ),
  );
  connection.onDocumentSymbol(
    answer(
      'documentSymbol',
      () => null,
      ({ textDocument: { uri } }) =>
        at(uri, (folder, path): DocumentSymbol[] | SymbolInformation[] => {
          const symbols = [...documentSymbols(folder, path)];
          return client.nestedSymbols ? symbols : flat(symbols, uri);
        }),
    ),
  );
  connection.onWorkspaceSymbol(
    answer(
      'workspaceSymbol',
      () => null,
      ({ query }) => studies.all().flatMap(({ folder }) => [...workspaceSymbols(folder, query)]),
    ),
  );
  answerWhoWorksWithWhom(session);
}

function answerWhoWorksWithWhom({ connection, answer, at }: Session): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    answer(
      'prepareCallHierarchy',
      () => null,
      ({ textDocument, position }) =>
        at(textDocument.uri, (folder, path) => [...prepareCallHierarchy(folder, path, position)]),
    ),
  );
  callHierarchy.onIncomingCalls(
    answer(
      'incomingCalls',
      () => null,
      ({ item }) => at(item.uri, (folder) => [...incomingCalls(folder, item)]),
    ),
  );
  callHierarchy.onOutgoingCalls(
    answer(
      'outgoingCalls',
      () => null,
      ({ item }) => at(item.uri, (folder) => [...outgoingCalls(folder, item)]),
    ),
  );
}

function asLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}

/** Symbols one after the other, each with what it lies in. */
function flat(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) },
    ...flat(children, uri, name),
  ]);
}
