import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createFolder } from '@samenspel/language-service';
import { diskFiles } from '../src/node/disk-files.ts';
import { diskMemory } from '../src/node/disk-memory.ts';
import { openStudy, type OpenStudy } from '../src/open-study.ts';
import { defaultSettings } from '../src/settings.ts';

const manifest = 'id: straat\ntitle: Straat\n';
const notes = {
  'samenspel.yaml': manifest,
  'een.md': 'Over [[buren]].\n',
  'twee.md': 'Over [[kerk]].\n',
};

let place: string;
let study: string;
let memory: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'samenspel-believed-'));
  study = join(place, 'study');
  await mkdir(study);
  for (const [path, text] of Object.entries(notes)) await writeFile(join(study, path), text);
  await settled('twee.md');
});
afterAll(() => rm(place, { recursive: true, force: true }));
beforeEach(async () => {
  memory = await mkdtemp(join(place, 'memory-'));
});

/** Waits until a file can be told apart from one that is written to next. */
const settled = (path: string) =>
  vi.waitUntil(async () => Date.now() - (await stat(join(study, path))).ctimeMs > 2100, {
    timeout: 10_000,
  });

async function opened(text = manifest): Promise<OpenStudy> {
  const one = openStudy(
    pathToFileURL(study).href,
    { ok: true, text },
    {
      files: diskFiles,
      client: { encoding: 'utf-16' },
      memory: diskMemory(memory),
      settings: () => defaultSettings('en'),
      publish: () => undefined,
      wake: () => undefined,
      failed(what, error) {
        throw new Error(what, { cause: error });
      },
    },
  );
  await one.list();
  while (!one.isRead) await one.step();
  return one;
}

async function readWhole(one: OpenStudy): Promise<void> {
  while (await one.step());
}

/** Has a study remembered that is valid in all, but for a name that no note mentions: `geest` for `kerk`. */
async function rememberWrongly(): Promise<void> {
  const first = await opened();
  await readWhole(first);
  first.end();
  const key = { root: pathToFileURL(study).href, study: createFolder({ manifest }).study };
  const known = diskMemory(memory).load(key);
  if (known === undefined) throw new Error('nothing was remembered');
  const names = known.memory.names.map((name) => (name === 'kerk' ? 'geest' : name));
  diskMemory(memory).save(key, { ...known, memory: { ...known.memory, names } });
}

async function remembered(): Promise<string> {
  const [folder = ''] = await readdir(memory);
  const [name = ''] = await readdir(join(memory, folder));
  return join(memory, folder, name);
}

const used = ({ folder }: OpenStudy) => ({
  geest: folder.uses('geest'),
  kerk: folder.uses('kerk'),
});
const asWritten = { geest: 0, kerk: 1 };

it('answers from what is remembered, until the notes are read', async () => {
  await rememberWrongly();
  const one = await opened();
  expect(used(one)).toEqual({ geest: 1, kerk: 0 });
  await readWhole(one);
  expect(used(one)).toEqual(asWritten);
  one.end();
});

it.each<[string, () => Promise<unknown>]>([
  [
    'has a byte that was changed',
    async () => {
      const bytes = await readFile(await remembered());
      await writeFile(await remembered(), bytes.with(bytes.length - 1, 1));
    },
  ],
  [
    'is a link',
    async () => {
      const file = await remembered();
      await rename(file, join(memory, 'moved'));
      await symlink(join(memory, 'moved'), file);
    },
  ],
  ['others may write', async () => chmod(await remembered(), 0o666)],
  [
    'lies in a folder that others may write',
    async () => chmod(join(await remembered(), '..'), 0o777),
  ],
])('reads a study again when what is remembered %s', async (_, spoil) => {
  await rememberWrongly();
  await spoil();
  const one = await opened();
  expect(used(one)).toEqual(asWritten);
  await readWhole(one);
  expect(used(one)).toEqual(asWritten);
  one.end();
});

it('reads a study again whose manifest says something else', async () => {
  await rememberWrongly();
  const one = await opened(`${manifest}languages: [en]\n`);
  expect(used(one)).toEqual(asWritten);
  one.end();
});

it('reads a note again that was written since', async () => {
  await rememberWrongly();
  await writeFile(join(study, 'twee.md'), 'Over [[kerk]] en meer.\n');
  const one = await opened();
  expect(used(one)).toEqual(asWritten);
  one.end();
});
