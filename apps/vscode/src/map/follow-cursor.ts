import { Uri, window, type ExtensionContext, type Position, type TextEditor } from 'vscode';
import { DefinitionRequest } from 'vscode-languageclient';
import type { GraphNode } from '@samenspel/language-server/protocol';
import type { Surroundings } from '../surroundings.ts';
import type { MapPanel } from './map-panel.ts';

/** Milliseconds that a cursor rests before the map follows it. */
const rest = 150;

/**
 * Lets the map follow the cursor: the actor that stands there is marked, and a map of a note goes to the note in front.
 */
export function followCursor(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  { client, studies, output }: Surroundings,
  map: MapPanel,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function follow(editor: TextEditor): Promise<void> {
    const shown = map.shown();
    const { uri } = editor.document;
    const study = studies.of(uri);
    if (shown === undefined || study?.root !== shown.study.root) return;
    const note = client.code2ProtocolConverter.asUri(uri);
    const isOther =
      shown.centre !== undefined && 'note' in shown.centre && shown.centre.note !== note;
    if (isOther && editor.document.languageId === 'markdown') {
      await map.follow(study, { note });
      return;
    }
    const node = await actorAt(editor, shown.graph.nodes);
    if (node !== undefined) map.focus(node.id);
  }

  async function actorAt(
    { document, selection }: TextEditor,
    nodes: readonly GraphNode[],
  ): Promise<GraphNode | undefined> {
    const here = described(nodes, document.uri, selection.active);
    if (here !== undefined) return here;
    const found = await client.sendRequest(
      DefinitionRequest.type,
      client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active),
    );
    for (const place of [found ?? []].flat()) {
      const { uri, range } =
        'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange } : place;
      const { line, character } = range.start;
      const node = nodes.find(
        ({ location }) =>
          location?.uri === uri &&
          location.range.start.line <= line &&
          line <= location.range.end.line &&
          (location.range.start.line < line || location.range.start.character <= character),
      );
      if (node !== undefined) return node;
    }
    return undefined;
  }

  /** The actor whose description a place is in. */
  function described(
    nodes: readonly GraphNode[],
    uri: Uri,
    position: Position,
  ): GraphNode | undefined {
    return nodes.find(
      ({ location }) =>
        location !== null &&
        Uri.parse(location.uri).toString() === uri.toString() &&
        client.protocol2CodeConverter.asRange(location.range).contains(position),
    );
  }

  function soon(editor: TextEditor | undefined): void {
    clearTimeout(timer);
    if (editor === undefined || map.shown() === undefined || map.movesCursor()) return;
    timer = setTimeout(() => {
      follow(editor).catch((error: unknown) => {
        output.debug(`The map did not follow the cursor: ${String(error)}`);
      });
    }, rest);
  }

  subscriptions.push(
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      soon(textEditor);
    }),
    window.onDidChangeActiveTextEditor(soon),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}
