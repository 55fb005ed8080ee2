import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFolder } from '@samenspel/language-service';
import { diskMemory } from '../src/node/disk-memory.ts';
import type { RememberedStudy } from '../src/remembered-study.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'samenspel-disk-memory-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

const { study: described } = createFolder({ manifest: 'id: straat\ntitle: Straat' });
const straatKey = { root: 'file:///straat', study: described };
const pleinKey = { root: 'file:///plein', study: described };
const day = 24 * 60 * 60;

async function withAge(file: string, days: number): Promise<void> {
  const then = Date.now() / 1000 - days * day;
  await utimes(file, then, then);
}

function study(): RememberedStudy {
  const folder = createFolder({ manifest: 'id: straat\ntitle: Straat' });
  folder.set('een.md', '- Belt. [met:: [[buren]]]\n');
  while (folder.waiting > 0) folder.work(10);
  return { memory: folder.memory(), stamps: new Map([['een.md', '1']]) };
}

it('forgets studies that were not opened for a month, and nothing that is not its own', async () => {
  const memory = diskMemory(place);
  memory.save(straatKey, study());
  const [folder = ''] = await readdir(place);
  const [straat = ''] = await readdir(join(place, folder));
  const left = '6f1b2c3d-0000-4000-8000-1234567890ab.next';
  await writeFile(join(place, folder, left), '');
  await writeFile(join(place, 'scriptie.docx'), 'Hoofdstuk 1');
  await writeFile(join(place, folder, 'scriptie.docx'), 'Hoofdstuk 2');
  await mkdir(join(place, folder, `${'0'.repeat(64)}.memory`));
  for (const name of [straat, left, 'scriptie.docx', `${'0'.repeat(64)}.memory`])
    await withAge(join(place, folder, name), 31);
  await withAge(join(place, 'scriptie.docx'), 31);

  memory.save(pleinKey, study());
  expect(memory.load(pleinKey)?.stamps).toEqual(new Map([['een.md', '1']]));
  expect((await readdir(place)).sort()).toEqual([folder, 'scriptie.docx'].sort());
  const kept = await readdir(join(place, folder));
  expect(kept).not.toContain(straat);
  expect(kept).not.toContain(left);
  expect(kept).toContain('scriptie.docx');
  expect(kept).toHaveLength(3);
  expect(memory.load(straatKey)).toBeUndefined();
});

it('remembers for another month a study that is opened', async () => {
  const memory = diskMemory(place);
  memory.save(straatKey, study());
  const [folder = ''] = await readdir(place);
  const [straat = ''] = await readdir(join(place, folder));
  await withAge(join(place, folder, straat), 29);
  expect(memory.load(straatKey)).toBeDefined();
  const { mtimeMs } = await stat(join(place, folder, straat));
  expect(mtimeMs).toBeGreaterThan(Date.now() - day * 1000);
});

it('does not remember what it would not read again, nor what a study was before', async () => {
  diskMemory(place).save(straatKey, study());
  const [folder = ''] = await readdir(place);
  expect(await readdir(join(place, folder))).toHaveLength(1);
  const small = diskMemory(place, 100);
  small.save(straatKey, study());
  expect(await readdir(join(place, folder))).toEqual([]);
  expect(small.load(straatKey)).toBeUndefined();
});
