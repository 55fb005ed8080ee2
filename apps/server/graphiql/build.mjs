// Bundles GraphiQL once, so that the server serves it offline: the editor brings 100 MB that no user should install.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.join(here, '../dist/graphiql');

/** The editor is a dependency of a dependency: it is resolved from where it is declared. */
const graphiql = createRequire(import.meta.url).resolve('graphiql/style.css');
const graphiqlReact = createRequire(graphiql).resolve('@graphiql/react');
const fromEditor = createRequire(graphiqlReact);

await rm(outdir, { recursive: true, force: true });

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  legalComments: /** @type {const} */ ('linked'),
  outdir,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: /** @type {const} */ ({ '.ttf': 'file' }),
  logLevel: /** @type {const} */ ('warning'),
};

await build({
  ...shared,
  entryPoints: { page: path.join(here, 'page.jsx') },
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  chunkNames: 'chunks/[hash]',
  assetNames: '[hash]',
  publicPath: '/graphiql/assets',
});

await build({
  ...shared,
  entryPoints: {
    'editor.worker': fromEditor.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
    'json.worker': fromEditor.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
    'graphql.worker': fromEditor.resolve('monaco-graphql/esm/graphql.worker.js'),
  },
  format: 'iife',
});
