import { build, type BuildOptions } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { MapModel, MatrixModel } from '@samenspel/views/model';

/** What a page of the gallery shows. */
export type Exhibit = (
  | { readonly view: 'map'; readonly model: MapModel }
  | { readonly view: 'matrix'; readonly model: MatrixModel }
) & {
  /** Classes of the page's body, such as VS Code's for a theme. */
  readonly theme?: string;
  /** The page's policy forbids the layout worker. */
  readonly isWithoutWorker?: boolean;
};

/** A server on loopback with a page for each exhibit. */
export interface Gallery {
  /** Puts an exhibit up and gives its address. */
  readonly show: (exhibit: Exhibit) => string;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** As strict as a panel of VS Code, and a little more: nothing may be fetched. */
const policy = (nonce: string, workers: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    `worker-src ${workers}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Serves pages that mount the views as a panel of an editor does.
 *
 * @param script the page's script in TypeScript; the gallery's own where it is not given
 */
export async function serveGallery(script?: string): Promise<Gallery> {
  const files = new Map<string, readonly [type: string, body: string]>([
    ['/page.js', ['text/javascript', await bundledPage(script)]],
    ['/views.css', ['text/css', await text(import.meta.resolve('@samenspel/views/views.css'))]],
    ['/page.css', ['text/css', await text(new URL('../page/page.css', import.meta.url).href)]],
  ]);
  const exhibits: Exhibit[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const found = files.get(url);
    if (found !== undefined) {
      response.writeHead(200, { 'content-type': `${found[0]}; charset=utf-8` }).end(found[1]);
      return;
    }
    const exhibit = exhibits[Number(url.slice('/exhibits/'.length))];
    if (!url.startsWith('/exhibits/') || exhibit === undefined) {
      response.writeHead(404).end();
      return;
    }
    const nonce = crypto.randomUUID();
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy(
          nonce,
          exhibit.isWithoutWorker === true ? "'none'" : 'blob:',
        ),
      })
      .end(pageOf(exhibit, nonce));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    origin,
    show: (exhibit) => `${origin}/exhibits/${exhibits.push(exhibit) - 1}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
}

/** The worker's script goes into the page's as text, since the page may fetch nothing. */
async function bundledPage(script: string | undefined): Promise<string> {
  const worker = await bundled({
    entryPoints: [fileURLToPath(import.meta.resolve('@samenspel/views/layout-worker'))],
  });
  return bundled({
    ...(script === undefined
      ? { entryPoints: [fileURLToPath(new URL('../page/page.ts', import.meta.url))] }
      : { stdin: { contents: script, loader: 'ts', resolveDir: import.meta.dirname } }),
    define: { layoutWorkerSource: JSON.stringify(worker) },
  });
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2022' },
    conditions: ['@samenspel/source'],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

function pageOf({ theme = '', ...exhibit }: Exhibit, nonce: string): string {
  const data = JSON.stringify(exhibit).replaceAll('<', String.raw`\u003c`);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>',
    '<link rel="stylesheet" href="/views.css"><link rel="stylesheet" href="/page.css">',
    `<body class="${theme}"><main id="view"></main>`,
    `<script type="application/json" id="exhibit">${data}</script>`,
    `<script nonce="${nonce}" src="/page.js"></script></body></html>`,
  ].join('\n');
}

async function text(url: string): Promise<string> {
  return readFile(fileURLToPath(url), 'utf8');
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new TypeError(`The gallery has no port: ${String(address)}.`);
}
