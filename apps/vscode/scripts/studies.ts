import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const template = join(root, 'apps/server/template');
const shipped = join(root, 'packages/wijkteamonderzoek');

/**
 * Writes the studies that come along, each as one file of texts by their paths: what `samenspel init` begins with, and
 * the study that ships, with the notice of its sources.
 */
export async function writeStudies(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, content: unknown) =>
    writeFile(join(folder, name), JSON.stringify(content));
  await write('new-study.json', {
    nl: await textsIn(join(template, 'nl')),
    en: await textsIn(join(template, 'en')),
  });
  await write('sample-study.json', {
    ...(await textsIn(join(shipped, 'notes'))),
    'NOTICE.txt': await readFile(join(shipped, 'NOTICE.md'), 'utf8'),
  });
}

async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(
    files
      .sort()
      .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}
