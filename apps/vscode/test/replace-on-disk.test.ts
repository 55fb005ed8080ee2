import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceOnDisk } from '../src/remote/replace-on-disk.ts';

describe('a file that is replaced on the disk', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenspel-replaced-'));
    file = join(folder, 'R1.md');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('has the new text, the rights of the old, and nothing beside it', async () => {
    await writeFile(file, 'Old.\n');
    await chmod(file, 0o640);
    await replaceOnDisk(file, 'New.\n');
    expect(await readFile(file, 'utf8')).toBe('New.\n');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['R1.md']);
  });

  it('is made where there is none, for its owner alone', async () => {
    await replaceOnDisk(file, 'New.\n');
    expect(await readFile(file, 'utf8')).toBe('New.\n');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('stays what it is where it cannot be replaced', async () => {
    await mkdir(file);
    await writeFile(join(file, 'within.md'), 'Old.\n');
    await expect(replaceOnDisk(file, 'New.\n')).rejects.toThrow();
    expect(await readFile(join(file, 'within.md'), 'utf8')).toBe('Old.\n');
    expect(await readdir(folder)).toEqual(['R1.md']);
  });
});
