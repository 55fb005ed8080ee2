import { build, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const common: BuildOptions = {
  bundle: true,
  minify: true,
  // The names of functions and classes are what an error's trace tells.
  keepNames: true,
  legalComments: 'external',
  target: 'es2023',
  conditions: ['@samenspel/source'],
  logLevel: 'warning',
};

/** What runs beside the editor, on the Node that it brings. */
const node: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
};

/** Each program of the extension, and what it is built of. */
const programs: readonly (readonly [file: string, entry: string, options: BuildOptions])[] = [
  ['extension.cjs', 'extension.ts', node],
  ['server.cjs', 'server.ts', node],
];

/** Builds the programs of the extension from their sources into a folder. */
export async function bundle(folder: string): Promise<void> {
  await Promise.all(
    programs.map(([file, entry, options]) =>
      build({ ...options, entryPoints: [join(source, entry)], outfile: join(folder, file) }),
    ),
  );
}
