import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The extension of `host/memory-files.ts`. */
export interface MemoryFiles {
  /** As a folder. */
  readonly folder: string;
  /** As a file that VS Code installs. */
  readonly vsix: string;
}

const study = fileURLToPath(new URL('../../server/template/en/', import.meta.url));

const manifest = {
  ...{ name: 'memory-files', publisher: 'samenspel-tests', version: '1.0.0' },
  ...{ engines: { vscode: '^1.100.0' }, main: './extension.cjs', browser: './extension.cjs' },
  activationEvents: ['onFileSystem:memory', 'onFileSystem:sealed'],
  capabilities: { virtualWorkspaces: true },
};

/** Makes it below a folder, with a small study in it. */
export async function packMemoryFiles(place: string): Promise<MemoryFiles> {
  const folder = join(place, 'extension');
  const vsix = join(place, 'memory-files.vsix');
  await mkdir(folder, { recursive: true });
  await bundleForHost('memory-files', join(folder, 'extension.cjs'), {
    studyFiles: JSON.stringify(await filesOfStudy()),
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await createVSIX({
    ...{ cwd: folder, packagePath: vsix, dependencies: false },
    ...{ allowMissingRepository: true, skipLicense: true },
  });
  return { folder, vsix };
}

async function filesOfStudy(): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(study, { recursive: true });
  const paths = found.filter((path) => /\.(?:md|yaml)$/u.test(path));
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(study, path), 'utf8')] as const),
    ),
  );
}

/**
 * Bundles a module of `host` for an extension host, with or without Node.
 *
 * @param define what names stand for that it does not define itself
 */
export async function bundleForHost(
  name: string,
  outfile: string,
  define: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`host/${name}.ts`, import.meta.url))],
    ...({ outfile, bundle: true, platform: 'browser', format: 'cjs' } as const),
    ...{ external: ['vscode'], define: { ...define }, conditions: ['@samenspel/source'] },
  });
}
