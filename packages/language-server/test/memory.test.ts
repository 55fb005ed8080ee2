import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { createFolder } from '@samenspel/language-service';
import { studyOf } from '../src/node/memory-format.ts';
import type { StudyKey } from '../src/remembered-study.ts';
import { startEditor, type EditorOfProgram } from './editor.ts';

let place: string;
let study: string;
let memory: string;

const notes = {
  'samenspel.yaml': 'id: straat\ntitle: Straat\nlanguages: [nl, en]\n',
  'buren.md': '---\ntype: actor\nkind: buurtbewoner\n---\n',
  'een.md': '- Belt. [met:: [[buren]]]\n',
  'twee.md': '---\naliases: [geheim]\n---\n- Helpt. [met:: [[buren]], [[Jan de Geheime]]]\n',
};

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'samenspel-memory-'));
  study = join(place, 'study');
  memory = join(place, 'memory');
  await mkdir(study);
  for (const [path, text] of Object.entries(notes)) await writeFile(join(study, path), text);
});

afterEach(() => rm(place, { recursive: true, force: true }));

const nobodyWrites = (path: string) =>
  vi.waitUntil(async () => Date.now() - (await stat(join(study, path))).ctimeMs > 2100, {
    timeout: 10_000,
  });

function keyOf(folder: string): StudyKey {
  const { study } = createFolder({ manifest: notes['samenspel.yaml'] });
  return { root: pathToFileURL(folder).href, study };
}

/** An editor that has one note open and was told of it. */
async function opened(path: keyof typeof notes): Promise<EditorOfProgram> {
  const refreshSupport = true;
  const editor = await startEditor({
    folders: [study],
    options: { memory },
    capabilities: { workspace: { codeLens: { refreshSupport } } },
  });
  await editor.open(path, notes[path]);
  await editor.until(() => editor.heard.includes('workspace/codeLens/refresh'));
  return editor;
}

async function referencesToNeighbours(editor: EditorOfProgram): Promise<readonly string[]> {
  const found: readonly Location[] = await editor.connection.sendRequest(
    'textDocument/references',
    {
      textDocument: { uri: editor.uri('een.md') },
      position: { line: 0, character: 18 },
      context: { includeDeclaration: false },
    },
  );
  return found.map(({ uri, range }) => `${uri.replace(/.*\//, '')}:${range.start.line}`).sort();
}

const ownFolder = () => join(memory, 'remembered-studies');

const remembered = async () => {
  const [name = ''] = await readdir(ownFolder());
  return join(ownFolder(), name);
};

it('remembers a study for its user alone, and answers from it as it is by then', async () => {
  await nobodyWrites('twee.md');
  const first = await opened('een.md');
  expect(await referencesToNeighbours(first)).toEqual(['een.md:0', 'twee.md:3']);
  await first.leave();
  const [file, folder] = [await stat(await remembered()), await stat(ownFolder())];
  expect([file.mode & 0o777, folder.mode & 0o777]).toEqual([0o600, 0o700]);
  const kept = studyOf(keyOf(study), await readFile(await remembered()));
  expect([...(kept?.stamps.keys() ?? [])].sort()).toEqual(['buren.md', 'twee.md']);
  const written = await readFile(await remembered(), 'latin1');
  expect(written).toContain('"geheim"');
  expect(written).toContain('"jan de geheime"');

  const same = await opened('een.md');
  expect(await referencesToNeighbours(same)).toEqual(['een.md:0', 'twee.md:3']);
  await same.leave();

  await writeFile(join(study, 'drie.md'), 'Ook [[buren]].\n');
  await rm(join(study, 'twee.md'));
  const changed = await opened('een.md');
  expect(await referencesToNeighbours(changed)).toEqual(['drie.md:0', 'een.md:0']);
  await changed.leave();
  expect(await readFile(await remembered(), 'latin1')).not.toContain('geheim');
}, 60_000);
