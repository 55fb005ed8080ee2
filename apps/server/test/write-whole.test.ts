import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../src/write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-whole-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* lines(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function* broken(): AsyncGenerator<string> {
  yield* lines('half');
  throw new Error('no more');
}

test('a file is there whole, and a link leads to it still', async () => {
  const [real, link] = [path.join(folder, 'real.csv'), path.join(folder, 'link.csv')];
  await writeFile(real, 'before');
  await symlink('real.csv', link);
  await writeWhole(link, lines('one\n', 'two\n'));
  expect(await readFile(real, 'utf8')).toBe('one\ntwo\n');
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

test('a file that cannot be completed stays as it was, and nothing else is touched', async () => {
  const file = path.join(folder, 'a.csv');
  await writeFile(file, 'before');
  await writeFile(`${file}.partial`, 'mine');
  await expect(writeWhole(file, broken())).rejects.toThrow('no more');
  expect(await readFile(file, 'utf8')).toBe('before');
  expect((await readdir(folder)).sort()).toEqual(['a.csv', 'a.csv.partial']);
});

test('a folder that is not there is said', async () => {
  await expect(writeWhole(path.join(folder, 'no/a.csv'), lines('one'))).rejects.toThrow(
    /cannot be written .*Check the folder and its rights/u,
  );
});
