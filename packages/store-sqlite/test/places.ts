import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes places for files, in a folder that is removed after the tests of the file. */
export function places(): (name?: string) => Promise<string> {
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });
  return async (name = 'study.sqlite') => {
    const folder = await mkdtemp(join(tmpdir(), 'samenspel-'));
    folders.push(folder);
    return join(folder, name);
  };
}
