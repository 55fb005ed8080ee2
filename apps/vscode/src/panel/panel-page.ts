import { randomBytes } from './random.ts';

export interface PanelPage {
  readonly language: string;
  readonly title: string;
  /** Where files of the extension may come from. */
  readonly source: string;
  /** Addresses of the script and the style sheet. */
  readonly script: string;
  readonly style: string;
  /** Whether the page starts a worker from a text that it has. */
  readonly hasWorker?: boolean;
}

/**
 * The page of a panel. It runs one script of the extension and nothing else, asks nothing of any address, and holds no
 * text from notes: that comes in messages, and is put in as text.
 */
export function panelPage({
  language,
  title,
  source,
  script,
  style,
  hasWorker,
}: PanelPage): string {
  const nonce = randomBytes(16);
  const policy = [
    "default-src 'none'",
    // What the one before does not speak of.
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    // Pictures that the page itself makes, to be saved.
    'img-src data: blob:',
    ...(hasWorker === true ? ['worker-src blob:'] : []),
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${attribute(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${attribute(title)}</title>`,
    `<link rel="stylesheet" href="${attribute(style)}">`,
    '</head>',
    '<body>',
    '<main id="view"></main>',
    `<script nonce="${nonce}" src="${attribute(script)}"></script>`,
    '</body>',
    '</html>',
  ].join('\n');
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
