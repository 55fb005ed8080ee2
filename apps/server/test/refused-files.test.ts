import { openSqliteStore } from '@samenspel/store-sqlite';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chmod, mkdir, rename, rm, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { noteFiles } from '@samenspel/notes/node';
import { createFolderReader } from '../src/study-folder.ts';
import { start } from './program.ts';
import { desk, interview, manifest, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write, remove, file } = place;

async function notesInStore(): Promise<readonly string[]> {
  const store = await openSqliteStore(path.join(place.folder, 'store.sqlite'));
  try {
    return (await store.notes({ studies: 'all' }, 'study')).map((note) => note.path);
  } finally {
    await store.close();
  }
}

/** Something that takes the place of the note `interviews/two.md`, and why it is refused. */
const refused: readonly (readonly [name: string, reason: string, make: () => Promise<void>])[] = [
  [
    'not UTF-8',
    'not text in UTF-8 (0xE9)',
    () => write({ 'interviews/two.md': Uint8Array.of(0x63, 0xe9) }),
  ],
  [
    'UTF-16',
    'not text in UTF-8 (UTF-16)',
    () => write({ 'interviews/two.md': Uint8Array.of(0xff, 0xfe, 0x61, 0) }),
  ],
  ['NUL bytes', 'has a NUL byte at position 3', () => write({ 'interviews/two.md': 'abc\0' })],
  [
    'front matter that is not closed',
    'is not closed; expected a line ---',
    () => write({ 'interviews/two.md': '---\ntype: synthesis\n' }),
  ],
  [
    '200 MB, which is never read',
    'has 209715200 bytes and was passed over; a note has at most 10000000',
    () => truncate(file('interviews/two.md'), 209_715_200),
  ],
  [
    'a link to itself',
    'leads back to itself (two.md)',
    async () => {
      await remove('interviews/two.md');
      await symlink('two.md', file('interviews/two.md'));
    },
  ],
  [
    'a link that leads nowhere',
    'leads to gone.md, which is not there',
    async () => {
      await remove('interviews/two.md');
      await symlink('gone.md', file('interviews/two.md'));
    },
  ],
  [
    'a link out of the folder',
    'leads out of the folder of the study, to ../../two.md',
    async () => {
      await rename(file('interviews/two.md'), path.join(place.folder, 'two.md'));
      await symlink('../../two.md', file('interviews/two.md'));
    },
  ],
  [
    'a pipe',
    'cannot be read (FIFO)',
    async () => {
      await remove('interviews/two.md');
      execFileSync('sh', ['-c', 'mkfifo "$0"', file('interviews/two.md')]);
    },
  ],
];

describe('a file that is refused', () => {
  test.each(refused)(
    'for %s is named; the others go on, and the store keeps what it had',
    async (_, reason, make) => {
      await write(soundStudy);
      await samenspel('import', 'study');
      await make();
      await write({ 'interviews/three.md': interview('church') });
      const { code, out, err } = await samenspel('import', 'study', '--prune');
      expect({ code, out }).toEqual({
        code: 0,
        out: 'study: 1 added, 0 replaced, 0 removed, 2 unchanged; 1 claims written\n',
      });
      expect(err).toMatch(/^study\/interviews\/two\.md\n/);
      expect(err.replace(/\s+/g, ' ')).toContain(reason);
      expect(await notesInStore()).toContain('interviews/two.md');
      expect((await samenspel('import', 'study', '--strict')).code).toBe(3);
    },
  );

  test('for want of rights is named, a folder too', async () => {
    await write(soundStudy);
    await chmod(place.folder, 0o755);
    await chmod(file('actors.md'), 0);
    await chmod(file('interviews'), 0);
    // The administrator may read everything, so somebody else tries.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const options = { cwd: place.folder, store: 'sqlite:none', ...uid };
    const program = start(['check', 'study'], options);
    expect(await program.ended).toBe(3);
    await chmod(file('interviews'), 0o755);
    expect(program.output()).toContain('study/actors.md\n');
    expect(program.output()).toContain('study/interviews\n');
    expect(program.output().match(/cannot be read \(EACCES\)/g)).toHaveLength(2);
  });

  test('for going away while the folder is read is named', async () => {
    await write({ 'samenspel.yaml': manifest, 'a.md': '', 'b.md': '' });
    const reader = createFolderReader(file('.'), 'en');
    const read = await reader.read({
      onProgress: () => {
        // By now the folder is listed, and one of its files is read.
        for (const name of ['a.md', 'b.md']) rmSync(file(name), { force: true });
      },
    });
    const [told, ...others] = read.problems;
    expect(told).toMatchObject({ code: 'vanished', found: 'ENOENT' });
    expect(others).toEqual([]);
    expect(read.refused).toEqual([told?.file]);
    expect((await reader.read()).data?.notes).toEqual([]);
  });
});

describe('a folder', () => {
  async function found(): Promise<Readonly<Record<string, string>>> {
    const all: Record<string, string> = {};
    for await (const { path: name, refusal } of noteFiles(file('.'), { isIgnored: () => false }))
      all[name] = refusal?.code ?? 'note';
    return all;
  }

  test('is entered once, however links lead through it', async () => {
    await write(soundStudy);
    await symlink('..', file('interviews/up'));
    await symlink('.', file('interviews/here'));
    await symlink('interviews', file('again'));
    await symlink(place.folder, file('outside'));
    await symlink('interviews', file('v1.0'));
    await symlink('nowhere.png', file('picture.png'));
    await symlink('one.md', file('interviews/same.md'));
    expect(await found()).toEqual({
      'actors.md': 'note',
      again: 'link-inside',
      'interviews/here': 'link-loop',
      'interviews/one.md': 'note',
      'interviews/same.md': 'link-inside',
      'interviews/two.md': 'note',
      'interviews/up': 'link-loop',
      outside: 'link-loop',
      'v1.0': 'link-inside',
    });
    expect((await samenspel('import', 'study')).out).toContain('3 added');
  });

  test('that is another study, is hidden or holds packages is not entered', async () => {
    await write({
      ...soundStudy,
      'other/samenspel.yaml': '',
      'other/a.md': '',
      '.hidden/a.md': '',
      'node_modules/a.md': '',
      'UPPER.MD': '',
      'text.txt': '',
    });
    await mkdir(file('folder.md'));
    expect(Object.keys(await found()).sort()).toEqual([
      'UPPER.MD',
      'actors.md',
      'interviews/one.md',
      'interviews/two.md',
      'other',
    ]);
  });

  test('without notes is said to have none', async () => {
    await write(soundStudy);
    await rm(file('interviews'), { recursive: true });
    await remove('actors.md');
    const { code, out } = await samenspel('check', 'study');
    expect({ code, out }).toEqual({
      code: 0,
      out: '0 notes, 0 claims: no problems. The study has no notes yet: put a file that ends in .md beside samenspel.yaml.\n',
    });
    expect(await samenspel('import', 'study')).toMatchObject({ code: 0 });
  });
});

test.skipIf(process.platform === 'win32')(
  'a manifest that is no plain file is refused at once',
  async () => {
    await write(soundStudy);
    for (const make of ['rm "$0" && mkfifo "$0"', 'rm "$0" && ln -s /dev/zero "$0"']) {
      execFileSync('sh', ['-c', make, file('samenspel.yaml')]);
      const { code, out } = await samenspel('check', 'study');
      expect(code).toBe(3);
      expect(out).toMatch(/samenspel\.yaml[^]*cannot be read \((?:FIFO|link)\)/u);
    }
  },
);
