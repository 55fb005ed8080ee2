import type { Language } from '@samenspel/claims';
import { html, type Html } from './html.ts';
import { pageScriptPath } from './page-script.ts';
import { style } from './page-style.ts';

/** A page of the server as a whole document; its one script takes care of the token. */
export function page({
  language,
  title,
  body,
}: {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ html: style }}
        </style>
        <script src="${pageScriptPath}"></script>
      </head>
      <body>
        ${body}
      </body>
    </html> `.html;
}
