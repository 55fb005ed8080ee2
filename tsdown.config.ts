import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';

interface PackageManifest {
  readonly exports: Readonly<Record<string, string | { readonly '@samenspel/source'?: string }>>;
}

/** What a package offers is what is built: every export that has a source is an entry. */
function entries(folder: string): string[] {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageManifest;
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : (target['@samenspel/source'] ?? []),
  );
}

/** Run from a package's folder: `tsdown --config ../../tsdown.config.ts`. */
export default defineConfig({
  cwd: process.cwd(),
  entry: entries(process.cwd()),
  format: 'esm',
  platform: 'neutral',
  fixedExtension: true,
  target: 'es2023',
  // A module stays a module, so that a bundler drops what is not imported.
  unbundle: true,
  // Beside what is built here the server keeps its bundle of GraphiQL.
  clean: ['dist/**', '!dist/graphiql', '!dist/graphiql/**'],
  dts: true,
  sourcemap: true,
});
