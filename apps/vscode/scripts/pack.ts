import { createVSIX } from '@vscode/vsce';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundles.ts';
import { writeStudies } from './studies.ts';

const here = fileURLToPath(new URL('../', import.meta.url));

/** What goes along beside the programs, as it is. */
const alongside = [
  'package.nls.json',
  'package.nls.nl.json',
  'l10n',
  'images',
  'language',
  'snippets',
  'walkthrough',
];

/**
 * What is said of a package to those who work on it, not to those who use it. The programs are no modules of ECMAScript,
 * whatever the sources are: an extension that says so is not run where the editor is a page.
 */
const ofTheWorkspace = new Set(['private', 'type', 'scripts', 'dependencies', 'devDependencies']);

export interface Packed {
  /** The extension as a folder. */
  readonly folder: string;
  /** The extension as one file, which VS Code installs. */
  readonly vsix: string;
}

/** Builds the extension and packs it, into a folder that is emptied for it. */
export async function pack(into = join(here, 'dist')): Promise<Packed> {
  const folder = join(into, 'extension');
  const vsix = join(into, 'samenspel.vsix');
  await rm(into, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundle(join(folder, 'dist'));
  for (const name of alongside) await cp(join(here, name), join(folder, name), { recursive: true });
  await writeReadme(folder);
  await writeStudies(join(folder, 'studies'));
  await cp(join(here, '../../LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'package.json'), await manifest());
  await createVSIX({
    cwd: folder,
    packagePath: vsix,
    // All is in the bundles.
    dependencies: false,
    // There is no repository on the web that links could lead to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return { folder, vsix };
}

/** The README, with the pictures that it shows from the documentation of the repository. */
async function writeReadme(folder: string): Promise<void> {
  const readme = await readFile(join(here, 'README.md'), 'utf8');
  const pictures = new Set(readme.match(/(?<=\]\()\.\.\/\.\.\/docs\/images\/[\w.-]+(?=\))/gu));
  for (const picture of pictures)
    await cp(join(here, picture), join(folder, 'images', basename(picture)));
  // What it links to in the repository is not in the extension.
  const unlinked = readme.replaceAll(/\[([^\]]+)\]\(\.\.\/\.\.\/docs\/[\w-]+\.md\)/gu, '$1');
  await writeFile(join(folder, 'README.md'), unlinked.replaceAll('../../docs/images/', 'images/'));
}

async function manifest(): Promise<string> {
  const own: unknown = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  if (typeof own !== 'object' || own === null) throw new Error('package.json holds no object.');
  const told = Object.entries(own).filter(([key]) => !ofTheWorkspace.has(key));
  return JSON.stringify(Object.fromEntries(told), undefined, 2);
}
