import { nothingAcknowledged, type Acknowledged } from '../src/index.ts';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptAcknowledged } from '../src/node/index.ts';

const remote = { address: 'https://study.example.org', study: 'harbour' };
const nothing = nothingAcknowledged(remote.address, remote.study);
const something: Acknowledged = {
  ...nothing,
  notes: { 'a.md': { epoch: 'e', hash: '0'.repeat(64), revision: 'r', pushed: true } },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-kept-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('what a folder remembers of a server comes back', async () => {
  const kept = await keptAcknowledged(folder, remote);
  expect(kept.acknowledged).toEqual(nothing);
  await kept.keep(something);
  expect((await keptAcknowledged(folder, remote)).acknowledged).toEqual(something);
});

test('what others can read came along with the folder, and is not believed', async () => {
  const kept = await keptAcknowledged(folder, remote);
  await kept.keep(something);
  const [file = ''] = (await readdir(join(folder, '.samenspel'))).filter((name) =>
    name.endsWith('.json'),
  );
  await chmod(join(folder, '.samenspel', file), 0o644);
  expect((await keptAcknowledged(folder, remote)).acknowledged).toEqual(nothing);
});

test('nothing is written through a link that came along with the folder', async () => {
  const victim = join(folder, 'victim');
  await writeFile(victim, 'Mine.');
  await mkdir(join(folder, 'study', '.samenspel'), { recursive: true });
  await symlink(victim, join(folder, 'study', '.samenspel', '.gitignore'));
  await (await keptAcknowledged(join(folder, 'study'), remote)).keep(something);
  expect(await readFile(victim, 'utf8')).toBe('Mine.');
});
