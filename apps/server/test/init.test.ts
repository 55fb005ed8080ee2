import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { start } from './program.ts';
import { desk } from './study-on-disk.ts';

const place = desk();
const { samenspel } = place;

describe.each([
  ['en', 'social worker', 'volunteer coordinator'],
  ['nl', 'maatschappelijk werker', 'vrijwilligerscoördinator'],
])('a study that init makes, in %s', (lang, actor, partner) => {
  test('is small, has no problems at all, and answers with whom somebody works', async () => {
    const { code, out } = await samenspel('init', 'My Study!', '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain(`who "${actor}" --study my-study`);
    const files = await readdir(path.join(place.folder, 'My Study!'), { recursive: true });
    expect(files.length).toBeLessThan(10);
    const checked = await samenspel('check', 'My Study!', '--lang', 'en');
    expect(checked).toEqual({ code: 0, out: '4 notes, 6 claims: no problems.\n', err: '' });
    const json = await samenspel('check', 'My Study!', '--format', 'json');
    expect(json.out).toBe('[]\n');
    expect((await samenspel('import', 'My Study!', '--lang', 'en')).out).toMatch(
      /^my-study: 4 added/,
    );
    const who = await samenspel('who', actor, '--study', 'my-study');
    expect(who.code).toBe(0);
    expect(who.out).toContain(partner);
  });
});

describe('init', () => {
  test('takes a folder that is there and empty', async () => {
    await mkdir(path.join(place.folder, 'empty'));
    expect((await samenspel('init', 'empty')).code).toBe(0);
  });

  test.each([
    ['full', 1, 'full is not empty. Name a folder that does not exist yet, or an empty one.'],
    ['file', 1, 'the folder file cannot be made (EEXIST)'],
    ['file/study', 1, 'the folder file/study cannot be made (ENOTDIR)'],
    ['', 2, '"" is no name for a study: expected letters or digits, such as my-study.'],
    ['???', 2, '"???" is no name for a study'],
    ['a\0b', 2, 'is no name for a study'],
    ['study/inner', 1, 'study/inner lies in the study '],
  ])('of %j ends with %i and one line that says why', async (name, code, reason) => {
    await mkdir(path.join(place.folder, 'full'));
    await writeFile(path.join(place.folder, 'full/letter.txt'), 'Dear reader');
    await writeFile(path.join(place.folder, 'file'), '');
    await samenspel('init', 'study');
    const ended = await samenspel('init', name);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/);
    expect(ended.err).toContain(reason);
    expect(await readdir(path.join(place.folder, 'full'))).toEqual(['letter.txt']);
  });

  test('makes a study in which serve writes nothing but a folder that git passes over', async () => {
    await samenspel('init', 'study');
    const study = path.join(place.folder, 'study');
    const before = await readdir(study);
    const program = start(['serve', 'study', '--port', '0'], { cwd: place.folder });
    await program.until((output) => output.includes('/graphql'));
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('study: 4 added');
    expect((await readdir(study)).sort()).toEqual([...before, '.samenspel'].sort());
    const hidden = path.join(study, '.samenspel');
    expect(await readdir(hidden)).toContain('samenspel.sqlite');
    expect(await readFile(path.join(hidden, '.gitignore'), 'utf8')).toBe('*\n');
  });
});
