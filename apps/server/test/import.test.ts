import { openSqliteStore } from '@samenspel/store-sqlite';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { desk, interview, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write, remove, file } = place;
const everything = { studies: 'all' } as const;

/** The ids of the claims in the store, and its version of the study. */
async function stored(): Promise<{ claims: readonly string[]; version: unknown }> {
  const store = await openSqliteStore(path.join(place.folder, 'store.sqlite'));
  try {
    const heads = await store.notes(everything, 'study');
    const notes = await Promise.all(heads.map(({ id }) => store.note(everything, 'study', id)));
    const claims = notes.flatMap((note) => note?.claims.map(({ id }) => id) ?? []);
    return { claims: claims.sort(), version: await store.version(everything, 'study') };
  } finally {
    await store.close();
  }
}

describe('import of a study', () => {
  test('a second time changes nothing: the same ids, the same version', async () => {
    await write(soundStudy);
    expect(await samenspel('import', 'study')).toEqual({
      code: 0,
      out: 'study: 3 added, 0 replaced, 0 removed, 0 unchanged; 2 claims written\n',
      err: '',
    });
    const first = await stored();
    expect(first.claims).toEqual(['interviews/one#^works', 'interviews/two#^works']);
    const { out } = await samenspel('import', 'study');
    expect(out).toBe('study: 0 added, 0 replaced, 0 removed, 3 unchanged; 0 claims written\n');
    expect(await stored()).toEqual(first);
  });

  test('a changed note replaces exactly its own claims', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    const more = '- Meets them too. [with:: [[neighbours]]] [form:: meeting] ^meets\n';
    await write({ 'interviews/two.md': interview('church', more).replace('^works', '^helps') });
    const { out } = await samenspel('import', 'study');
    expect(out).toBe('study: 0 added, 1 replaced, 0 removed, 2 unchanged; 2 claims written\n');
    const { claims } = await stored();
    expect(claims).toEqual([
      'interviews/one#^works',
      'interviews/two#^helps',
      'interviews/two#^meets',
    ]);
  });

  test('a note that is gone stays until --prune, and that is said', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    await remove('interviews/two.md');
    const kept = await samenspel('import', 'study');
    expect(kept).toMatchObject({ code: 0, out: expect.stringContaining('0 removed') as string });
    expect(kept.err).toBe(
      '1 note is in the store that the folder no longer has: interviews/two.md. To remove: samenspel import study --prune\n',
    );
    expect((await stored()).claims).toHaveLength(2);
    const pruned = await samenspel('import', 'study', '--prune');
    expect(pruned.out).toBe(
      'study: 0 added, 0 replaced, 1 removed, 2 unchanged; 0 claims written\nRemoved: interviews/two.md\n',
    );
    expect((await stored()).claims).toEqual(['interviews/one#^works']);
  });

  test('a note with an id of its own may move, also with --prune', async () => {
    const own = soundStudy['interviews/two.md']?.replace('---\n', '---\nid: second\n') ?? '';
    await write({ ...soundStudy, 'interviews/two.md': own });
    await samenspel('import', 'study');
    const before = await stored();
    await rename(file('interviews/two.md'), file('second.md'));
    const moved = await samenspel('import', 'study', '--prune');
    expect(moved.out).toMatch(/^study: 0 added, 1 replaced, 0 removed, 2 unchanged/);
    expect((await stored()).claims).toEqual(before.claims);
  });

  test('what only a link named goes with the last link, without --prune', async () => {
    await write({ ...soundStudy, 'interviews/two.md': interview('chuch') });
    await samenspel('import', 'study');
    await write({ 'interviews/two.md': interview('church') });
    expect(await samenspel('import', 'study')).toEqual({
      code: 0,
      out: 'study: 0 added, 1 replaced, 0 removed, 2 unchanged; 1 claims written\n',
      err: '',
    });
    const store = await openSqliteStore(path.join(place.folder, 'store.sqlite'));
    const actors = await store.allEntities(everything, 'study', 'actor');
    await store.close();
    expect(actors.map(({ id }) => id)).toEqual(['church', 'neighbours', 'nurse']);
  });
});

describe('import of one note or folder', () => {
  test('brings in that note, read as a part of its study, and nothing else', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    await write({
      'interviews/one.md': interview('church'),
      'interviews/two.md': interview('neighbours'),
    });
    const { code, out } = await samenspel('import', 'study/interviews/two.md');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'study: 0 added, 1 replaced, 0 removed, 0 unchanged; 1 claims written\n',
    });
  });

  test('brings along what tells whom the note is about, when the store does not know', async () => {
    await write(soundStudy);
    const { out } = await samenspel('import', 'study/interviews/one.md');
    expect(out).toBe('study: 2 added, 0 replaced, 0 removed, 0 unchanged; 1 claims written\n');
    expect((await stored()).claims).toEqual(['interviews/one#^works']);
    expect((await samenspel('export', '--what', 'actors')).out).toContain('neighbours');
  });

  test('never removes, and says that --prune goes with a whole study', async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
    await remove('interviews/one.md');
    const { out, err } = await samenspel('import', 'study/interviews');
    expect({ out, err }).toEqual({
      out: 'study: 0 added, 0 replaced, 0 removed, 1 unchanged; 0 claims written\n',
      err: '',
    });
    const pruned = await samenspel('import', 'study/interviews/two.md', '--prune');
    expect(pruned).toMatchObject({ code: 2, out: '' });
    expect(pruned.err).toContain('--prune goes with a whole study');
    expect((await stored()).claims).toHaveLength(2);
  });

  test.each([
    ['study/none.md', 4, 'does not exist'],
    ['study/picture.png', 2, 'is no note: expected a file that ends in .md'],
    ['study/drafts/a.md', 4, 'is no note of the study and has none: it is hidden, or'],
    ['study/bad.md', 3, 'The note was passed over'],
  ])('%s ends with %i and says why', async (given, code, reason) => {
    await write({
      ...soundStudy,
      'samenspel.yaml': `${soundStudy['samenspel.yaml'] ?? ''}ignore: [drafts/]\n`,
      'picture.png': 'x',
      'drafts/a.md': 'x',
      'bad.md': '---\nid: x',
    });
    const ended = await samenspel('import', given);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(reason);
  });
});

describe('import of notes that are not as expected', () => {
  const flawed = {
    ...soundStudy,
    'flawed.md': interview(
      'neigbours',
      '- Sends on. [with:: [[church]]] [phse:: 4] ^sends\n',
    ).replace('every week.', 'every week. [phase:: nine]'),
  };

  test('tells what was expected and what was probably meant; the rest is there', async () => {
    await write(flawed);
    const { code, out, err } = await samenspel('import', 'study');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'study: 4 added, 0 replaced, 0 removed, 0 unchanged; 4 claims written\n',
    });
    expect(err).toMatch(/^study\/flawed\.md\n/);
    expect(err).toContain('Unknown value "nine"; expected');
    expect(err.replace(/\s+/g, ' ')).toContain('Did you mean "neighbours"?');
    expect(err).toContain('Unknown key "phse"');
    expect(err).toContain('"phase"?');
  });

  test.each([
    ['errors', flawed, 3],
    ['warnings alone', { ...soundStudy, 'w.md': interview('church', '\nwith:: [[church]]\n') }, 3],
    [
      'hints alone',
      { ...soundStudy, 'h.md': '---\ntype: register\n---\n- [[x]] [kind:: church]' },
      0,
    ],
    ['nothing', soundStudy, 0],
  ])('--strict brings in the rest and tells of %s by its end', async (_, files, code) => {
    await write(files);
    expect((await samenspel('import', 'study')).code).toBe(0);
    expect((await samenspel('import', 'study', '--strict')).code).toBe(code);
    expect((await stored()).claims.length).toBeGreaterThanOrEqual(2);
  });

  test('shows the first of many errors, and where the others are', async () => {
    const many = Array.from(
      { length: 30 },
      (_, n) => `- A. [with:: [[church]]] [ky${String(n)}:: 1]\n`,
    );
    await write({ ...soundStudy, 'many.md': interview('church', many.join('')) });
    const { err } = await samenspel('import', 'study');
    expect(err.match(/Unknown key/g)).toHaveLength(20);
    expect(err).toContain('Also 10 errors: samenspel check study\n');
  });

  test('of two notes with the same id the second goes by its path', async () => {
    const own = (partner: string) => interview(partner).replace('---\n', '---\nid: same\n');
    await write({ ...soundStudy, 'a.md': own('church'), 'b.md': own('neighbours') });
    const { err, out } = await samenspel('import', 'study');
    expect(err.replace(/\s+/g, ' ')).toContain(
      'The id "same" already belongs to a.md; this note goes by its path.',
    );
    expect(out).toContain('5 added');
    expect((await stored()).claims).toEqual(expect.arrayContaining(['same#^works', 'b#^works']));
  });
});

test('an import that is interrupted says so in one line', async () => {
  await write(soundStudy);
  let err = '';
  const io = place.io({ signal: AbortSignal.abort(), err: (text) => (err += text) });
  expect(await run(['import', 'study'], io)).toBe(1);
  expect(err).toBe('samenspel: interrupted.\n');
});

describe('a manifest', () => {
  test.each([
    ['that is not well formed', 'id: [study', 'not well formed'],
    ['without an id', 'title: A\nlanguages: [en]', 'lacks "id"'],
    [
      'with an id of several words',
      'id: My Study\ntitle: A\nlanguages: [en]',
      'Did you mean "my-study"?',
    ],
    [
      'with a typo in what it ignores',
      `${soundStudy['samenspel.yaml'] ?? ''}ingore: [drafts/]`,
      'Did you mean "ignore"?',
    ],
    ['that is not UTF-8', Buffer.from('id: caf\xe9', 'latin1'), 'not text in UTF-8'],
  ])('%s keeps everything out, in clear words', async (_, text, reason) => {
    await write({ ...soundStudy, 'samenspel.yaml': text });
    const { code, out, err } = await samenspel('import', 'study');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^study\/samenspel\.yaml\n +\d+:/);
    expect(err.replace(/\s+/g, ' ')).toContain(reason);
    expect(err).toContain('samenspel: nothing was brought in: samenspel.yaml says how');
  });

  test('that is missing is named, with how to start a study', async () => {
    await write({ 'a.md': '' });
    const { code, err } = await samenspel('import', 'study');
    expect(code).toBe(4);
    expect(err).toContain('study is no study: there is no samenspel.yaml');
    expect(err).toContain('samenspel init <folder>');
  });
});

describe('a store that does not do', () => {
  test.each([
    ['sqlite:study/samenspel.yaml', 1, 'is not a store of Samenspel'],
    ['sqlite:study', 5, 'cannot be opened'],
    ['sqlite:study/samenspel.yaml/x.sqlite', 5, 'cannot be made'],
    ['neo:x', 2, 'expected sqlite:<file>'],
  ])('%s ends with %i and one line', async (store, code, reason) => {
    await write(soundStudy);
    const ended = await samenspel('import', 'study', '--store', store);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/);
    expect(ended.err).toContain(reason);
  });
});
