import { DatabaseSync } from 'node:sqlite';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { desk, interview, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

describe('a store that does not do', () => {
  test('for being of a newer program is refused by name, and left as it is', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    const database = new DatabaseSync(path.join(place.folder, 'store.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    for (const command of [
      ['import', 'study'],
      ['export', '--what', 'claims'],
      ['backup', 'b.sqlite'],
    ]) {
      const { code, out, err } = await samenspel(...command);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^samenspel: The file "store\.sqlite" has format 99; [^\n]+\n$/);
    }
  });

  test('for being none says so in Dutch too, with the place', async () => {
    await writeFile(path.join(place.folder, 'store.sqlite'), 'no database at all, but a text');
    const { err } = await samenspel('export', '--lang', 'nl');
    expect(err).toMatch(
      /^samenspel: [^\n]*(?:opslag|bestand)[^\n]* \([^\n]*store\.sqlite[^\n]*\)\n$/u,
    );
  });

  test.skipIf(process.platform === 'win32')(
    'for want of room ends in one line; with room, import completes',
    async () => {
      const more = Array.from(
        { length: 20 },
        (_, at) => `- More. [with:: [[church]]] ^m${String(at)}\n`,
      );
      const notes = Array.from({ length: 200 }, (_, at): [string, string] => [
        `${String(at)}.md`,
        interview('neighbours', more.join('')),
      ]);
      await write({ ...soundStudy, ...Object.fromEntries(notes) });
      const script = `trap '' XFSZ; ulimit -f 800; exec "${process.execPath}" --conditions=@samenspel/source "${main}" import study`;
      const store = `sqlite:${path.join(place.folder, 'store.sqlite')}`;
      const options = {
        cwd: place.folder,
        env: { ...process.env, LANG: 'en', SAMENSPEL_STORE: store },
      };
      const { code, err } = await new Promise<{ code: unknown; err: string }>((resolve) => {
        execFile('sh', ['-c', script], options, (error, _, text) => {
          resolve({ code: error?.code, err: text });
        });
      });
      expect(code).toBe(5);
      expect(err).toMatch(
        /^samenspel: The file "store\.sqlite" (has no room|could not be)[^\n]+\n$/,
      );
      const { out } = await samenspel('import', 'study');
      const [, added = '', unchanged = ''] =
        /(\d+) added, 0 replaced, 0 removed, (\d+) unch/.exec(out) ?? [];
      expect(Number(added) + Number(unchanged)).toBe(203);
      expect(Number(added)).toBeGreaterThan(0);
    },
  );
});

describe('backup and restore', () => {
  test('put back what was there, also over an older copy', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    expect((await samenspel('backup', 'copy.sqlite')).code).toBe(0);
    expect((await samenspel('backup', 'copy.sqlite')).code).toBe(0);
    const before = (await samenspel('export', '--what', 'claims')).out;
    await place.remove('interviews/two.md');
    await samenspel('import', 'study', '--prune');
    expect((await samenspel('export', '--what', 'claims')).out).not.toBe(before);
    expect((await samenspel('restore', 'copy.sqlite')).code).toBe(0);
    expect((await samenspel('export', '--what', 'claims')).out).toBe(before);
  });

  test.each([
    [['backup', 'store.sqlite'], 2, 'store.sqlite is the store itself'],
    [['restore', 'store.sqlite'], 2, 'store.sqlite is the store itself'],
    [['backup', 'none/copy.sqlite'], 1, 'there is no folder none'],
    [['backup', 'study'], 1, 'study is there already and is no copy of a store'],
    [['backup', 'letter.txt'], 1, 'letter.txt is there already and is no copy of a store'],
    [['backup', 'copy.sqlite', '--store', 'sqlite:none.sqlite'], 4, 'there is no store '],
    [['backup', 'copy.sqlite', '--store', 'mysql://x'], 2, 'expected sqlite:<file> or neo4j:'],
    [['restore', 'copy.sqlite', '--store', 'mysql://x'], 2, 'expected sqlite:<file> or neo4j:'],
    [['restore'], 2, 'name the backup to put back, or --renew'],
    [['restore', 'copy.sqlite', '--renew'], 2, 'name the backup to put back, or --renew'],
    [['restore', '--renew', '--store', 'sqlite:none.sqlite'], 4, 'there is no store '],
    [['restore', 'none.sqlite'], 1, 'There is no backup'],
    [['restore', 'letter.txt'], 1, 'is no backup of a store'],
  ])('%s ends with %i and one line that says why', async (args, code, reason) => {
    await write(soundStudy);
    await samenspel('import', 'study');
    await writeFile(path.join(place.folder, 'letter.txt'), 'Dear reader, '.repeat(100));
    const ended = await samenspel(...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/);
    expect(ended.err).toContain(reason);
    expect(await readFile(path.join(place.folder, 'letter.txt'), 'utf8')).toMatch(/^Dear/);
    expect((await samenspel('import', 'study')).out).toContain('3 unchanged');
  });
});
