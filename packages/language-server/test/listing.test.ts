import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { FolderAnswer } from '../src/files-protocol.ts';
import { listNotes, type ListedFolder } from '../src/listing.ts';

const root = 'memory://study';
const folders = Array.from({ length: 100 }, (_, at) => `f${at}`);

async function pathsOf(list: (path: string) => Promise<ListedFolder>) {
  const paths: string[] = [];
  const found = listNotes(
    root,
    () => false,
    (uri) => list(uri.slice(root.length + 1)),
  );
  for await (const { path, refusal } of found)
    paths.push(refusal === undefined ? path : `${path} ${refusal.code}`);
  return paths;
}

function answer(path: string): FolderAnswer {
  return path === ''
    ? { entries: folders.map((name) => ({ name, type: 'folder' })) }
    : { entries: [{ name: 'a.md', type: 'file' }] };
}

it('asks for some tens of folders at once, and for all of them', async () => {
  let asked = 0;
  let most = 0;
  const paths = await pathsOf(async (path) => {
    most = Math.max(most, ++asked);
    await setImmediate();
    asked--;
    return answer(path);
  });
  expect(paths).toEqual(folders.map((name) => `${name}/a.md`));
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThan(50);
});

it.each([
  ['a folder', 'f7', ['f6/a.md', 'f7 late', 'f8/a.md']],
  ['the whole', '', [' late']],
])('says of %s that it is late', async (_, late, expected) => {
  const paths = await pathsOf((path) =>
    Promise.resolve(path === late ? { refused: 'late', found: '10 s' } : answer(path)),
  );
  expect(paths.filter((path) => late === '' || /f[678][ /]/.test(path))).toEqual(expected);
});
