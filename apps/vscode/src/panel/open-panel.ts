import { Uri, window, type LogOutputChannel } from 'vscode';
import type * as z from 'zod/mini';
import { panelPage } from './panel-page.ts';
import { columnOfPanels } from '../places/open-place.ts';
import { fail } from '../words/tell.ts';

export interface PanelOptions<Heard> {
  /** As the manifest's menus name it. */
  readonly type: string;
  readonly title: string;
  readonly language: string;
  /** The folder of the extension. */
  readonly extension: Uri;
  /** The script of the page and its styles, by the name that they share. */
  readonly page: string;
  readonly hasWorker?: boolean;
  /** What the page may say. What does not fit is passed over, and told of in the output. */
  readonly hears: z.ZodMiniType<Heard>;
  readonly heard: (message: Heard) => unknown;
  readonly closed: () => void;
  readonly output: LogOutputChannel;
}

/** A panel beside the notes. */
export interface Panel<Told> {
  title: string;
  /** Whether it has the keyboard. */
  readonly isActive: boolean;
  tell(message: Told): void;
  /** Brings it to the front, without taking the keyboard. */
  reveal(): void;
  dispose(): void;
}

export function openPanel<Told, Heard>({
  type,
  title,
  language,
  extension,
  page,
  hasWorker = false,
  hears,
  heard,
  closed,
  output,
}: PanelOptions<Heard>): Panel<Told> {
  const files = Uri.joinPath(extension, 'dist', 'webview');
  const panel = window.createWebviewPanel(
    type,
    title,
    { viewColumn: columnOfPanels(), preserveFocus: true },
    // What it shows took work, and is not made anew each time that another tab was in front.
    { enableScripts: true, localResourceRoots: [files], retainContextWhenHidden: true },
  );
  const icon = (file: string) => Uri.joinPath(extension, 'images', file);
  panel.iconPath = { light: icon('samenspel.svg'), dark: icon('samenspel-dark.svg') };
  const { webview } = panel;
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(files, file)).toString();
  webview.onDidReceiveMessage((given: unknown) => {
    const message = hears.safeParse(given);
    if (message.success) void heed(message.data);
    else output.warn(`A panel said what it may not: ${message.error.message}`);
  });
  async function heed(message: Heard): Promise<void> {
    try {
      await heard(message);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      output.error(`What a panel asked for failed: ${why}`);
      void fail(why);
    }
  }
  panel.onDidDispose(closed);
  webview.html = panelPage({
    ...{ language, title, hasWorker },
    source: webview.cspSource,
    script: address(`${page}.js`),
    style: address(`${page}.css`),
  });
  return {
    get title() {
      return panel.title;
    },
    set title(text) {
      panel.title = text;
    },
    get isActive() {
      return panel.active;
    },
    tell(message) {
      void webview.postMessage(message);
    },
    reveal() {
      panel.reveal(undefined, true);
    },
    dispose() {
      panel.dispose();
    },
  };
}
