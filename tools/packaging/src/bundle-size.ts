import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes that a page pays for one import: bundled for a browser, minified, compressed with gzip. */
export async function bundledBytes(
  folder: string,
  { imported, from }: { readonly imported: string; readonly from: string },
): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${imported} } from '${from}'; console.log(${imported});`,
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + gzipSync(contents).length, 0);
}
