import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const template = fileURLToPath(new URL('../../server/template/en/', import.meta.url));

export interface SeveralFolders extends AsyncDisposable {
  /** The folder that all of them are in. */
  readonly place: string;
  /** The file of the workspace of `plain`, `north` and `south`. */
  readonly workspace: string;
  /** Has other folders in the workspace, while it may be open. */
  readonly have: (...folders: readonly string[]) => Promise<void>;
}

/**
 * A workspace of three folders. `plain` has a note and no study; `north` and `south` are studies with the same names,
 * but that `hill school` is of `north` alone, `quay school` of `south`. Beside them is `east`, one with a mistake. Each study
 * has a query with its name.
 */
export async function severalFolders(): Promise<SeveralFolders> {
  const place = await mkdtemp(join(tmpdir(), 'samenspel-folders-'));
  await mkdir(join(place, 'plain'));
  await writeFile(join(place, 'plain/note.md'), '# Shopping\n\n- [[neighbours]]\n');
  await writeStudy(join(place, 'north'), 'North', '[[hill school]] [kind:: school]');
  await writeStudy(join(place, 'south'), 'South', '[[quay school]] [kind:: school]');
  await writeStudy(join(place, 'east'), 'East', '[[mill school]] [kind:: school]');
  await appendFile(join(place, 'east/interviews/R1.md'), '\n- Rings. [wth:: [[neighbours]]]\n');
  const workspace = join(place, 'districts.code-workspace');
  await writeFile(workspace, '');
  // Written over at once, at one length: an editor that reads meanwhile finds neither nothing nor half of it.
  const have = async (...folders: readonly string[]) => {
    const text = JSON.stringify({ folders: folders.map((path) => ({ path })) });
    await writeFile(workspace, text.padEnd(500), { flag: 'r+' });
  };
  await have('plain', 'north', 'south');
  return {
    ...{ place, workspace, have },
    [Symbol.asyncDispose]: () => rm(place, { recursive: true, force: true }),
  };
}

async function writeStudy(folder: string, title: string, actor: string): Promise<void> {
  await cp(template, folder, { recursive: true });
  const manifest = join(folder, 'samenspel.yaml');
  const text = await readFile(manifest, 'utf8');
  await writeFile(
    manifest,
    text.replace('id: my-study', `id: ${title.toLowerCase()}`).replace('My study', title),
  );
  await writeFile(
    join(folder, `${title.toLowerCase()}.graphql`),
    '{\n  actors(first: 50) {\n    nodes {\n      label\n    }\n  }\n}\n',
  );
  await appendFile(join(folder, 'actors.md'), `- ${actor} [granularity:: instance]\n`);
}
