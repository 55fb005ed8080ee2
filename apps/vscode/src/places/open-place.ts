import { TabInputWebview, ViewColumn, window, type Tab, type TextEditor } from 'vscode';
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

/** Where notes are shown: never over a panel, which is beside them. */
export function columnOfNotes(): ViewColumn {
  const shown = window.activeTextEditor ?? window.visibleTextEditors[0];
  const free = window.tabGroups.all.find(
    ({ activeTab }) => !(activeTab?.input instanceof TabInputWebview),
  );
  return shown?.viewColumn ?? free?.viewColumn ?? ViewColumn.Beside;
}

/**
 * Where panels are shown: with the others, so that notes keep their room; beside the notes where there is none, and never
 * over what the user works on.
 */
export function columnOfPanels(): ViewColumn {
  const own = window.tabGroups.all.find(
    ({ tabs, isActive, activeTab }) => tabs.some(isPanel) && (!isActive || isPanel(activeTab)),
  );
  return own?.viewColumn ?? ViewColumn.Beside;
}

function isPanel(tab: Tab | undefined): boolean {
  return tab?.input instanceof TabInputWebview && tab.input.viewType.includes('samenspel.');
}
