import { link, symlink } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy } from '@samenspel/synthetic';
import { beforeEach, describe, expect, test } from 'vitest';
import { readAhead } from '../src/copy/read-ahead.ts';
import { start } from './program.ts';
import { desk, interview, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;
const everything = { studies: 'all' } as const;
const ends = ['--from', 'sqlite:store.sqlite', '--to', 'sqlite:other.sqlite'];

function fileOf(name: string): string {
  return path.join(place.folder, name);
}

/** What a store exports of all claims. */
async function claimsOf(file: string, study = 'study'): Promise<string> {
  const { out } = await samenspel('export', '--store', `sqlite:${file}`, '--study', study);
  return out;
}

describe('copy', () => {
  beforeEach(async () => {
    await write(soundStudy);
    await samenspel('import', 'study');
  });

  test('gives a store the studies of another and tells what both hold', async () => {
    const { code, out, err } = await samenspel('copy', ...ends);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^study: 3 added, 0 replaced, 0 removed, 0 there already\n/u);
    expect(out).toMatch(/^notes +3 +3$/mu);
    expect(out).toMatch(/^collaborations +2 +2$/mu);
    expect(out).toMatch(/^actors +3 +3$/mu);
    expect(out).toMatch(/^digest +([0-9a-f]{16}) +\1$/mu);
    expect(await claimsOf('other.sqlite')).toBe(await claimsOf('store.sqlite'));
  });

  test('puts no study that nobody asked for beside those of either side', async () => {
    await samenspel('copy', ...ends);
    for (const file of ['store.sqlite', 'other.sqlite']) {
      const store = await openSqliteStore(fileOf(file));
      expect((await store.studies(everything)).map(({ id }) => id)).toEqual(['study']);
      await store.close();
    }
  });

  test('done again writes nothing', async () => {
    await samenspel('copy', ...ends);
    const { code, out } = await samenspel('copy', ...ends, '--lang', 'nl');
    expect(code).toBe(0);
    expect(out).toMatch(/^study: 0 toegevoegd, 0 vervangen, 0 verwijderd, 3 stonden er al\n/u);
  });

  test.each([
    ['a note of its own', { 'interviews/three.md': interview('church') }, '1 note that the source'],
    ['another content', { 'interviews/two.md': interview('neighbours') }, '1 note with other'],
    [
      'another manifest',
      { 'samenspel.yaml': 'id: study\ntitle: Other\nlanguages: [en]\n' },
      'another samenspel.yaml',
    ],
  ])('where the target has %s is refused, until it may replace it', async (_, changed, reason) => {
    await write(changed);
    await samenspel('import', 'study', '--store', 'sqlite:other.sqlite');
    const before = await claimsOf('other.sqlite');
    const refused = await samenspel('copy', ...ends);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^samenspel: nothing was copied: [^\n]+--replace\.\n$/u);
    expect(refused.err).toContain(reason);
    expect(await claimsOf('other.sqlite')).toBe(before);
    expect((await samenspel('copy', ...ends, '--replace')).code).toBe(0);
    expect(await claimsOf('other.sqlite')).toBe(await claimsOf('store.sqlite'));
  });

  test('of one study leaves the others on both sides where they are', async () => {
    const small = syntheticStudy({ actors: 5, areas: 2, respondents: 3, collaborations: 10 });
    const other = await openSqliteStore(fileOf('other.sqlite'));
    await other.write(
      small.study,
      [...small.notes()].map((put) => ({ put })),
    );
    await other.close();
    const before = await claimsOf('other.sqlite', 'synthetisch');
    expect((await samenspel('copy', ...ends, '--study', 'study', '--replace')).code).toBe(0);
    expect(await claimsOf('other.sqlite')).toBe(await claimsOf('store.sqlite'));
    expect(await claimsOf('other.sqlite', 'synthetisch')).toBe(before);
    const back = ['--from', 'sqlite:other.sqlite', '--to', 'sqlite:third.sqlite'];
    const { out } = await samenspel('copy', ...back, '--study', 'synthetisch');
    expect(out).not.toContain('study: ');
    expect(await claimsOf('third.sqlite', 'synthetisch')).toBe(before);
  });

  test('ends with 1 when what is there is not what its hash says', async () => {
    await samenspel('copy', ...ends);
    const database = new DatabaseSync(fileOf('other.sqlite'));
    database.exec(`UPDATE claims SET record = replace(record, 'every week', 'each week')`);
    database.close();
    const { code, err } = await samenspel('copy', ...ends);
    expect(code).toBe(1);
    expect(err).toContain('study: source and target differ.');
  });

  test.each([
    [['--to', 'sqlite:other.sqlite'], 2, 'name the store that is read'],
    [['--from', 'sqlite:store.sqlite'], 2, 'name the store that is read'],
    [['--from', 'sqlite:store.sqlite', '--to', 'sqlite:./store.sqlite'], 2, 'the same store'],
    [['--from', 'sqlite:store.sqlite', '--to', 'sqlite:symbolic.sqlite'], 2, 'the same store'],
    [['--from', 'sqlite:store.sqlite', '--to', 'sqlite:hard.sqlite'], 2, 'the same store'],
    [['--from', 'neo4j://Host', '--to', 'bolt+s://host:7687'], 2, 'the same store'],
    [['--from', 'sqlite:none.sqlite', '--to', 'sqlite:other.sqlite'], 4, 'there is no store '],
    [['--from', 'sqlite:empty.sqlite', '--to', 'sqlite:other.sqlite'], 4, 'holds no studies'],
    [[...ends, '--study', 'studie'], 4, 'Did you mean "study"?'],
    [['--from', 'sqlite:store.sqlite', '--to', 'other.sqlite'], 2, 'expected sqlite:<file>'],
  ])('%j ends with %i and one line that says why', async (args, code, reason) => {
    await symlink('store.sqlite', fileOf('symbolic.sqlite'));
    await link(fileOf('store.sqlite'), fileOf('hard.sqlite'));
    await (await openSqliteStore(fileOf('empty.sqlite'))).close();
    const ended = await samenspel('copy', ...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/u);
    expect(ended.err).toContain(reason);
    expect((await samenspel('copy', '--from', 'sqlite:none.sqlite', '--to', 'x:y')).code).toBe(4);
  });
});

test('a copy that is killed goes on where it was', async () => {
  const { study, notes } = syntheticStudy({ actors: 200, collaborations: 12_000 });
  const source = await openSqliteStore(fileOf('store.sqlite'));
  await source.write(
    study,
    [...notes()].map((put) => ({ put })),
  );
  const all = (await source.notes(everything, study.id)).length;
  await source.close();
  const target = await openSqliteStore(fileOf('other.sqlite'));
  const heldBy = async () =>
    (await target.studies(everything)).length === 0
      ? 0
      : (await target.notes(everything, study.id)).length;
  const program = start(['copy', ...ends], { cwd: place.folder });
  while (program.process.exitCode === null && (await heldBy()) === 0) await setTimeout(1);
  program.process.kill('SIGKILL');
  await program.ended;
  const held = await heldBy();
  await target.close();
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(all);
  const { code, out } = await samenspel('copy', ...ends);
  expect(code).toBe(0);
  expect(out).toContain(
    `${study.id}: ${String(all - held)} added, 0 replaced, 0 removed, ${String(held)} there already\n`,
  );
});

describe('reading ahead', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7];

  test.each([1, 2, 3, 10])('of at most %i keeps the order and begins no more', async (most) => {
    let [begun, ended] = [0, 0];
    let atOnce = 0;
    const results: number[] = [];
    const work = async (number: number) => {
      begun += 1;
      atOnce = Math.max(atOnce, begun - ended);
      await setTimeout(0);
      return number;
    };
    for await (const result of readAhead(numbers, most, work)) {
      ended += 1;
      results.push(result);
    }
    expect(results).toEqual(numbers);
    expect(atOnce).toBe(Math.min(most, numbers.length));
  });

  test('fails where its turn comes, and tells nobody who went away before', async () => {
    const work = (number: number) =>
      number < 3 ? Promise.resolve(number) : Promise.reject(new Error(`No ${String(number)}.`));
    const results: number[] = [];
    const reading = async () => {
      for await (const result of readAhead(numbers, 4, work)) results.push(result);
    };
    await expect(reading()).rejects.toThrow('No 3.');
    expect(results).toEqual([1, 2]);
    for await (const first of readAhead(numbers, 4, work)) {
      expect(first).toBe(1);
      break;
    }
  });
});
