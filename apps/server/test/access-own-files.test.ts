import { chmod, chown, mkdir, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, newToken, tokensText } from '../src/access/tokens.ts';
import { accessDesk, saidOf, type AccessDesk } from './access-desk.ts';

const anna = newToken();
const tokens = tokensText([
  {
    name: 'anna',
    hash: hashOf(anna),
    studies: ['*'],
    role: 'admin',
    created: '2026-01-01T00:00:00.000Z',
  },
]);

let desk: AccessDesk;
beforeEach(async () => {
  desk = await accessDesk();
  await desk.write('tokens.json', tokens);
  await desk.write('access.yaml', 'published: {}\n');
});
afterEach(() => desk.close());

const inFolder = (name: string) => path.join(desk.folder, name);
const nobody = 65_534;
const isRoot = process.geteuid?.() === 0;
const owned = 'belongs to another user (65534)';
const writable = 'can be changed by others. Do: chmod go-w';

/** Puts the folder elsewhere, and a link in its place. */
async function link(mode: number): Promise<void> {
  const elsewhere = path.join(path.dirname(desk.folder), 'elsewhere');
  await rename(desk.folder, elsewhere);
  await chmod(elsewhere, mode);
  await mkdir(desk.folder, { mode: 0o700 });
  for (const name of ['tokens.json', 'access.yaml'])
    await symlink(path.join(elsewhere, name), inFolder(name));
}

type Case = readonly [string, () => Promise<void>, string];

/** Only root can give files away. */
const given: readonly Case[] = [
  ['tokens of another user', () => chown(inFolder('tokens.json'), nobody, nobody), owned],
  ['grants of another user', () => chown(inFolder('access.yaml'), nobody, nobody), owned],
  ['a folder of another user', () => chown(desk.folder, nobody, nobody), owned],
];

describe.each<Case>([
  ['tokens that the group can write to', () => chmod(inFolder('tokens.json'), 0o660), writable],
  ['grants that all can write to', () => chmod(inFolder('access.yaml'), 0o646), writable],
  ['a folder that the group can write to', () => chmod(desk.folder, 0o770), writable],
  ['a folder that all can write to', () => chmod(desk.folder, 0o707), writable],
  ['a sticky folder, as /tmp is', () => chmod(desk.folder, 0o1777), writable],
  ['links into a folder that all can write to', () => link(0o777), writable],
  ...(isRoot ? given : []),
])('%s', (_name, loosen, said) => {
  test('are refused at the start', async () => {
    await loosen();
    await expect(desk.open()).rejects.toThrow(said);
  });

  test('let nobody in when they become so', async () => {
    const access = await desk.open();
    expect(await saidOf(access, anna)).toBe('token:anna');
    await loosen();
    expect(await saidOf(access, anna)).toBe('503 Who may read what cannot be told at the moment.');
  });
});

test.runIf(isRoot)('a key of another user is refused', async () => {
  await desk.write('key', 'x'.repeat(43));
  await chown(inFolder('key'), nobody, nobody);
  await expect(desk.open()).rejects.toThrow(owned);
});

test('links into a folder that is as safe are followed', async () => {
  await link(0o700);
  expect(await saidOf(await desk.open(), anna)).toBe('token:anna');
});

test('a folder that others can read is believed', async () => {
  await chmod(desk.folder, 0o755);
  await chmod(inFolder('tokens.json'), 0o644);
  expect(await saidOf(await desk.open(), anna)).toBe('token:anna');
});
