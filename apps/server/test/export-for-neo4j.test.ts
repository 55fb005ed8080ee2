import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeWholeFolder } from '../src/write-whole-folder.ts';
import { desk, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;
const everything = { studies: 'all' } as const;
const forNeo4j = ['export', '--format', 'neo4j-admin'];

beforeEach(async () => {
  await write(soundStudy);
  await samenspel('import', 'study');
});

describe('an export for Neo4j', () => {
  test('is a folder of tables, each with a header, and what is to be called', async () => {
    const folder = path.join(place.folder, 'out');
    const { code, out, err } = await samenspel(...forNeo4j, '--out', 'out');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${folder}\n`);
    expect(out).toContain('neo4j-admin database import full neo4j @import.txt');
    const files = await readdir(folder);
    const called = await readFile(path.join(folder, 'import.txt'), 'utf8');
    const named = Array.from(called.matchAll(/[=,]\.\/([a-z_2-]+\.csv)/gu), ([, file]) => file);
    expect([...new Set(named), 'import.txt'].sort()).toEqual(files.sort());
    const claims = await readFile(
      path.join(folder, 'nodes-target-claim-collaboration.csv'),
      'utf8',
    );
    expect(claims.trimEnd().split('\n')).toHaveLength(2);
  });

  test('does with an empty folder, and leaves one in which something is', async () => {
    await mkdir(path.join(place.folder, 'out'));
    expect((await samenspel(...forNeo4j, '--out', 'out')).code).toBe(0);
    const files = await readdir(path.join(place.folder, 'out'));
    const again = await samenspel(...forNeo4j, '--out', 'out');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('is there already, and not empty');
    expect(await readdir(path.join(place.folder, 'out'))).toEqual(files);
  });

  test.each([
    [[], 2, 'Name it: --out <folder>'],
    [['--out', 'out', '--what', 'actors'], 2, 'leave out --what and --bom'],
    [['--out', 'out', '--bom'], 2, 'leave out --what and --bom'],
    [['--out', 'letter.txt'], 1, 'is there already'],
    [['--out', 'none/out'], 1, 'cannot be written'],
    [['--out', 'out', '--study', 'studie'], 4, 'Did you mean "study"?'],
  ])('%j ends with %i, one line that says why, and nothing left', async (args, code, reason) => {
    await writeFile(path.join(place.folder, 'letter.txt'), 'Dear reader');
    const before = await readdir(place.folder);
    const ended = await samenspel(...forNeo4j, ...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/u);
    expect(ended.err).toContain(reason);
    expect(await readdir(place.folder)).toEqual(before);
  });

  test('of a list that no file can hold names the value, and leaves nothing', async () => {
    const store = await openSqliteStore(path.join(place.folder, 'store.sqlite'));
    const { [0]: study } = await store.studies(everything);
    const actors = await store.note(everything, 'study', 'actors');
    if (study === undefined || actors === undefined) throw new Error('There are no actors.');
    const entities = actors.entities.map((entity) => ({ ...entity, aliases: ['a\u001Fb'] }));
    await store.write(study, [{ put: { ...actors, entities, hash: 'other' } }]);
    await store.close();
    const ended = await samenspel(...forNeo4j, '--out', 'out');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('holds the control character U+001F');
    expect(await readdir(place.folder)).not.toContain('out');
  });
});

test('a folder of files that cannot be completed is not there at all', async () => {
  async function* broken() {
    yield await Promise.resolve({ file: 'a.csv', text: 'half' });
    throw new Error('no more');
  }
  const before = await readdir(place.folder);
  await expect(writeWholeFolder(path.join(place.folder, 'out'), broken())).rejects.toThrow(
    'no more',
  );
  expect(await readdir(place.folder)).toEqual(before);
});
