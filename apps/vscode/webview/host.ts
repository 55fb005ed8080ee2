import type * as z from 'zod/mini';

/** What VS Code gives the page of a panel. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/** The extension, as a page talks to it. */
export interface Host<Heard> {
  readonly say: (message: Heard) => void;
}

/** Listens to the extension; what does not fit is passed over. */
export function listen<Told, Heard>(
  told: z.ZodMiniType<Told>,
  hear: (message: Told) => void,
): Host<Heard> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = told.safeParse(data);
    if (message.success) hear(message.data);
  });
  return {
    say(message) {
      api.postMessage(message);
    },
  };
}

/** The element that the page has for its view. */
export function viewElement(): HTMLElement {
  const element = document.getElementById('view');
  if (element === null) throw new Error('The page has no element for its view.');
  return element;
}
