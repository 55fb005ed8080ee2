import { build, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../', import.meta.url));

const common: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: 'external',
  conditions: ['@samenspel/source'],
  absWorkingDir: here,
  logLevel: 'warning',
};

/** What runs beside the editor, on the Node that the oldest of them brings. */
const node: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The names of functions and classes are what an error's trace tells.
  keepNames: true,
  external: ['vscode'],
};

/** What runs in the pages of panels, which are those of the editor's own browser. */
const page: BuildOptions = {
  ...common,
  platform: 'browser',
  format: 'iife',
  target: 'chrome132',
};

/** What runs in the workers of an editor that is a page itself. */
const worker: BuildOptions = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
};

/** Builds the programs of the extension from their sources into a folder. */
export async function bundle(folder: string): Promise<void> {
  const define = { LAYOUT_WORKER: JSON.stringify(await layoutWorker()) };
  await Promise.all([
    build({ ...node, entryPoints: ['src/extension.ts'], outfile: join(folder, 'extension.cjs') }),
    build({ ...node, entryPoints: ['src/server.ts'], outfile: join(folder, 'server.cjs') }),
    build({
      ...worker,
      format: 'cjs',
      entryPoints: ['src/web/extension.ts'],
      outfile: join(folder, 'web/extension.js'),
    }),
    build({
      ...worker,
      format: 'iife',
      entryPoints: ['src/web/server.ts'],
      outfile: join(folder, 'web/server.js'),
    }),
    build({
      ...page,
      define,
      entryPoints: ['map', 'matrix', 'results'].flatMap((name) => [
        `webview/${name}.ts`,
        `webview/${name}.css`,
      ]),
      outdir: join(folder, 'webview'),
    }),
  ]);
}

/** The script that works out where actors are on the map, as a text for a page that may load nothing. */
async function layoutWorker(): Promise<string> {
  const { outputFiles } = await build({
    ...page,
    entryPoints: ['@samenspel/views/layout-worker'],
    legalComments: 'none',
    write: false,
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('The layout worker was not built.');
  return script.text;
}
