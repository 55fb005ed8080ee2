import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOwnerFile, writeOwnerFile } from '../src/node/owner-file.ts';

let place: string;
let file: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'samenspel-owner-file-'));
  file = join(place, 'kept');
  await writeOwnerFile(file, (temporary) => writeFile(temporary, 'mine'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

it('writes a file for its owner alone, and reads it', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(place)).toEqual(['kept']);
  expect(Buffer.from(readOwnerFile(file, 4) ?? []).toString()).toBe('mine');
});

it.each<[string, () => Promise<unknown>]>([
  ['others may read', () => chmod(file, 0o604)],
  ['a group may write', () => chmod(file, 0o620)],
  ['is larger than what was written', () => writeFile(file, 'mine?')],
  [
    'is a link',
    async () => {
      await rename(file, join(place, 'elsewhere'));
      await symlink(join(place, 'elsewhere'), file);
    },
  ],
  [
    'is a folder',
    async () => {
      await rm(file);
      await mkdir(file, { mode: 0o700 });
    },
  ],
])('does not believe a file that %s', async (_, change) => {
  await change();
  expect(readOwnerFile(file, 4)).toBeUndefined();
});

it('says that there is none', async () => {
  await rm(file);
  expect(() => readOwnerFile(file, 4)).toThrow('ENOENT');
});
