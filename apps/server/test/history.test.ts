import { openSqliteStore } from '@samenspel/store-sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { sinceOf } from '../src/history/history-since.ts';
import { desk, interview, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;
const everything = { studies: 'all' } as const;

/** The numbers of the versions that a call tells, in its order. */
async function versions(...args: readonly string[]): Promise<readonly unknown[]> {
  const { out } = await samenspel('history', '--format', 'json', ...args);
  const entries: unknown = JSON.parse(out);
  if (!Array.isArray(entries)) throw new Error(out);
  return entries.map((entry: unknown): unknown => Reflect.get(Object(entry), 'version'));
}

beforeEach(async () => {
  await write(soundStudy);
  await samenspel('import', 'study');
  const store = await openSqliteStore(`${place.folder}/store.sqlite`);
  const [study] = await store.studies(everything);
  const note = await store.note(everything, 'study', 'interviews/one');
  if (study === undefined || note === undefined) throw new Error('The study is not there.');
  await store.write(study, [{ put: { ...note, title: 'Other', hash: 'other' } }], {
    ...{ by: 'token:anna', reason: 'A better title', at: new Date('2026-03-31T12:00Z') },
  });
  await store.close();
  await write({ 'interviews/two.md': interview('neighbours') });
  await samenspel('import', 'study/interviews/two.md');
  await place.remove('interviews/one.md');
  await samenspel('import', 'study', '--prune');
});

describe('history', () => {
  test('tells who wrote what, when and why, newest first', async () => {
    const { code, out, err } = await samenspel('history');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [heads, , ...rows] = out
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '');
    expect(heads).toMatch(/^version +when \(UTC\) +who +what +why$/u);
    const told = rows.join('\n');
    expect(told).toMatch(/^ +4 .* – .*removed[^]*interviews\/one\.md/u);
    expect(told).toMatch(/2 {2}2026-03-31 12:00 +token:anna +replaced[^]*A better/u);
    const dutch = await samenspel('history', '--lang', 'nl', '--first', '1');
    expect(dutch.out).toMatch(/^versie +wanneer \(UTC\) +wie +wat\n[^]*verwijderd/u);
  });

  test.each<[readonly string[], readonly number[]]>([
    [[], [4, 3, 2, 1]],
    [
      ['--first', '2'],
      [4, 3],
    ],
    [
      ['--since', '2'],
      [4, 3],
    ],
    [['--since', '2', '--first', '1'], [4]],
    [
      ['--since', '0'],
      [4, 3, 2, 1],
    ],
    [
      ['--note', 'interviews/two.md'],
      [3, 1],
    ],
    [
      ['--note', 'interviews/two'],
      [3, 1],
    ],
    [['--note', 'interviews/two', '--since', '1'], [3]],
    // Of a note that is gone.
    [
      ['--note', 'interviews/one'],
      [4, 2, 1],
    ],
  ])('%j tells of %j', async (args, expected) => {
    expect(await versions(...args)).toEqual(expected);
  });

  test('gives JSON with the ids of the claims that changed', async () => {
    const { out } = await samenspel('history', '--since', '2', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'write', notes: [{ note: 'interviews/one', change: 'removed' }] },
      {
        notes: [
          {
            ...{ path: 'interviews/two.md', change: 'replaced' },
            claims: { added: [], changed: [{ id: 'interviews/two#^works' }], removed: [] },
          },
        ],
      },
    ]);
  });

  test.each([
    [['--note', 'interviews/tow'], 4, 'Did you mean "interviews/two.md"'],
    [['--study', 'studdy'], 4, 'Did you mean "study"?'],
    [['--since', 'tomorrow'], 2, 'expected a version (12), a day'],
    [['--since', '2026-13-01'], 2, 'expected a version (12), a day'],
    [['--first', '0'], 2, 'expected a number from 1'],
  ])('%j ends with %i', async (args, code, reason) => {
    const ended = await samenspel('history', ...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(reason);
  });
});

const now = Date.parse('2026-04-10T00:00Z');

test.each([
  ['1', true],
  ['2', false],
  ['2026-03-31', true],
  ['2026-03-31T12:00Z', true],
  ['2026-03-31T12:01Z', false],
  ['2026-03-31T13:00+01:00', true],
  ['10d', true],
  ['9d', false],
  ['2w', true],
  ['228h', true],
  ['227h', false],
])('--since %s has a version 2 of 31 March at noon: %s', (text, isThere) => {
  expect(sinceOf(text, now)({ version: 2, at: '2026-03-31T12:00:00.000Z' })).toBe(isThere);
});
