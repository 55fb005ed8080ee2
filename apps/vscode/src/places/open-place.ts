import { ViewColumn, window, type TextEditor } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';

/** Opens a place in a note, in the column where notes are. */
export async function openPlace(
  client: BaseLanguageClient,
  { uri, range }: Location,
  takesFocus = true,
): Promise<TextEditor> {
  return window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
    selection: client.protocol2CodeConverter.asRange(range),
    viewColumn: columnOfNotes(),
    preserveFocus: !takesFocus,
    preview: true,
  });
}

/** A panel is beside the notes, so that what it leads to is not opened over it. */
export function columnOfNotes(): ViewColumn {
  return (
    window.activeTextEditor?.viewColumn ??
    window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn ??
    ViewColumn.One
  );
}
