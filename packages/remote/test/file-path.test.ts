import { describe, expect, test } from 'vitest';
import { compare, hashOf, nothingAcknowledged, openRemote, pull } from '../src/index.ts';
import type { PullOptions } from '../src/index.ts';

const remote = openRemote({ address: 'https://notes.example.org', token: 't', study: 'study' });
const text = 'A note.\n';

/** What a folder with these notes would write of those that a server says it has. */
async function taken(
  there: readonly string[],
  here: readonly string[] = [],
  options?: PullOptions,
) {
  const hash = await hashOf(text);
  const difference = compare(
    { notes: new Map(here.map((path) => [path, 'here'])), unread: [], manifest: undefined },
    {
      version: { epoch: 'e', number: 1 },
      notes: new Map(there.map((path) => [path, { id: path, revision: '1', hash, text }])),
      manifest: undefined,
    },
    nothingAcknowledged(remote.address, 'study'),
  );
  const { write, refused } = await pull(remote, difference, options);
  return { written: write.map(({ path }) => path), refused: refused.map(({ path }) => path) };
}

describe('a path that a server gives', () => {
  test.each([
    'one.md',
    'interviews/R1.md',
    'Group of ~12.md',
    'samens~1.folder/a.md',
    'één/twee drie.MD',
    '日本.md',
    'a.b/c.md',
  ])('%s is written', async (path) => {
    expect(await taken([path])).toEqual({ written: [path], refused: [] });
  });

  test.each([
    ...['../out.md', 'a/../../out.md', '/etc/out.md', 'C:/out.md', 'C:\\out.md', 'a\\..\\out.md'],
    ...['', '.', '..', 'a//b.md', './a.md', 'a/./b.md', 'a/', '.md/..'],
    ...['.hidden.md', '.git/hooks.md', '.samenspel/a.md', 'a/.b/c.md', 'node_modules/a.md'],
    ...['one.txt', 'one.md.exe', 'one'],
    ...['a\u0000.md', 'a\n.md', 'a\u202Edm.md', 'a\uD800.md', 'a\u200B.md'],
    ...['samens~1/a.md', 'NOTES~12.md', 'com\u00B9.md', 'CONIN$.md', 'conout$/a.md'],
    ...['nul .md', 'COM1 .md', `${'\u754C'.repeat(100)}.md`, `${'a/'.repeat(60)}a.md`],
    ...['con.md', 'a/NUL.md', 'lpt1.a.md', 'a./b.md', ' a.md', 'a /b.md', 'a:b.md', 'a?.md'],
    ...[`${'a'.repeat(300)}.md`, `${'a/'.repeat(600)}a.md`],
  ])('%j is refused', async (path) => {
    expect(await taken([path])).toEqual({ written: [], refused: [path] });
  });

  test.each([
    ['another in capitals', ['A.md', 'a.md'], [], ['a.md']],
    ['another in accents', ['e\u0301.md', '\u00E9.md'], [], ['\u00E9.md']],
    ['one of the folder in capitals', ['A.md'], ['a.md'], ['A.md']],
    ['a folder of another', ['a.md', 'a.md/b.md'], [], ['a.md/b.md']],
    ['in a note of the folder', ['A.md/b.md'], ['a.md'], ['A.md/b.md']],
  ])('is refused where it is that of %s', async (_, there, here, refused) => {
    expect((await taken(there, here)).refused).toEqual(refused);
  });

  test('is refused where the folder ignores it, so that it does not count as removed later', async () => {
    const ignores = (path: string) => path.startsWith('drafts/');
    expect(await taken(['drafts/a.md', 'b.md'], [], { ignores })).toEqual({
      written: ['b.md'],
      refused: ['drafts/a.md'],
    });
  });
});
