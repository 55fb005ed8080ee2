import type { CodeLens, Hover, SemanticTokens } from 'vscode-languageserver';
import {
  codeLenses,
  folding,
  hover,
  inlayHints,
  plainOf,
  resolveCodeLens,
  semanticTokens,
  showReferencesCommand,
} from '@samenspel/language-service';
import type { Client } from '../client.ts';
import type { Session } from '../session.ts';

/** What is shown beside a text: cards, hints, lenses, colours, folds. */
export function answerWhatStandsHere({ connection, client, answer, at }: Session): void {
  connection.onHover(
    answer(
      'hover',
      () => null,
      ({ textDocument, position }) =>
        at(textDocument.uri, async (folder, path) =>
          shownHover(await hover(folder, path, position), client),
        ),
    ),
  );
  connection.onCodeLens(
    answer(
      'codeLens',
      () => [],
      ({ textDocument: { uri } }) =>
        at(uri, (folder, path) =>
          codeLenses(folder, path).map((lens): CodeLens => {
            const data: LensData = { uri, lens: lens.data };
            return { ...lens, data };
          }),
        ),
    ),
  );
  connection.onCodeLensResolve(
    answer(
      'codeLens/resolve',
      (lens): CodeLens => ({ ...lens, command: { title: '', command: '' } }),
      ({ data, ...lens }) => {
        if (!isLensData(data)) return undefined;
        return at(data.uri, async (folder, path) =>
          shownLens(await resolveCodeLens(folder, path, { ...lens, data: data.lens }), client),
        );
      },
    ),
  );
  connection.languages.inlayHint.on(
    answer(
      'inlayHint',
      () => [],
      ({ textDocument, range }) =>
        at(textDocument.uri, (folder, path) => [...inlayHints(folder, path, range)]),
    ),
  );
  connection.onFoldingRanges(
    answer(
      'foldingRange',
      () => [],
      ({ textDocument }) => at(textDocument.uri, (folder, path) => [...folding(folder, path)]),
    ),
  );
  connection.languages.semanticTokens.on(
    answer('semanticTokens', noTokens, ({ textDocument }) =>
      at(textDocument.uri, (folder, path) => semanticTokens(folder, path)),
    ),
  );
  connection.languages.semanticTokens.onRange(
    answer('semanticTokens/range', noTokens, ({ textDocument, range }) =>
      at(textDocument.uri, (folder, path) => semanticTokens(folder, path, range)),
    ),
  );
}

const noTokens = (): SemanticTokens => ({ data: [] });

function shownHover(card: Hover | undefined, { markdown }: Client): Hover | undefined {
  if (card === undefined || markdown || typeof card.contents !== 'object') return card;
  if (!('kind' in card.contents)) return card;
  return { ...card, contents: { kind: 'plaintext', value: plainOf(card.contents.value) } };
}

interface LensData {
  readonly uri: string;
  readonly lens: unknown;
}

function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('lens' in data))
    return false;
  return typeof data.uri === 'string';
}

/** To show references is up to the editor; one that does not say that it can only shows how many there are. */
function shownLens(lens: CodeLens, { commands }: Client): CodeLens | undefined {
  const { command } = lens;
  if (command === undefined) return undefined;
  return commands.has(showReferencesCommand)
    ? lens
    : { ...lens, command: { title: command.title, command: '' } };
}
