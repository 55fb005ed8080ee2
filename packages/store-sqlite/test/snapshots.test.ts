import { readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { snapshotFile } from '../src/snapshot-file.ts';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';

const place = places();

async function savedAt(path: string): Promise<void> {
  const store = await openSqliteStore(path);
  await store.write(study, puts(interview('a', 4), interview('b', 5)));
  await store.snapshot(everything, 'one');
  await store.close();
}

async function claimsOf(path: string, problems: string[] = []): Promise<number> {
  const store = await openSqliteStore(path, { onProblem: (problem) => problems.push(problem) });
  const { total } = await store.count(everything, { study: 'one', groupBy: [] });
  await store.close();
  return total.claims;
}

describe('a snapshot', () => {
  test('is read back from beside the store by the next program', async () => {
    const path = await place();
    await savedAt(path);
    const database = new DatabaseSync(path);
    database.exec(`UPDATE packed_notes SET rows = x'00'`);
    database.close();
    const problems: string[] = [];
    expect(await claimsOf(path, problems)).toBe(9);
    expect(problems).toEqual([]);
  });

  test('is brought up to what was written since', async () => {
    const path = await place();
    await savedAt(path);
    const store = await openSqliteStore(path);
    await store.write(study, puts(interview('b', 2), interview('c', 10)));
    await store.close();
    expect(await claimsOf(path)).toBe(16);
  });

  test('whose file is damaged is told of and built again', async () => {
    const path = await place();
    await savedAt(path);
    const file = snapshotFile(path, 'one');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, bytes.length / 2));
    const problems: string[] = [];
    expect(await claimsOf(path, problems)).toBe(9);
    expect(problems).toEqual([expect.stringContaining('The snapshot of one')]);
  });

  test('of a study above the limit is refused, and pages and counts with it', async () => {
    const store = await openSqliteStore(await place(), { snapshotLimit: 8 });
    await store.write(study, puts(interview('a', 4), interview('b', 5)));
    const refusal = { name: 'StoreError', code: 'TOO_LARGE' };
    await expect(store.snapshot(everything, 'one')).rejects.toMatchObject(refusal);
    await expect(store.page(everything, { study: 'one' })).rejects.toMatchObject(refusal);
    const counted = store.count(everything, { study: 'one', groupBy: [] });
    await expect(counted).rejects.toMatchObject(refusal);
    expect((await store.search(everything, { text: 'buurthuis' })).total).toBe(9);
    await store.write(study, [{ remove: 'b' }]);
    expect((await store.snapshot(everything, 'one')).claims).toBe(4);
    await store.close();
  });
});

test.each([
  ['wijkteamonderzoek', 'study.sqlite.wijkteamonderzoek.snapshot'],
  ['../../escape', /^study\.sqlite\.[a-z2-7]{16}\.snapshot$/u],
  ['Één', /^study\.sqlite\.[a-z2-7]{16}\.snapshot$/u],
])('the snapshot of %j has a file name that is safe', (id, name) => {
  const file = snapshotFile('/folder/study.sqlite', id);
  expect(file.slice(0, '/folder/'.length)).toBe('/folder/');
  expect(file.slice('/folder/'.length)).toMatch(name);
});
