import { copyFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { erasedExample } from '@samenspel/store/contract';
import { openSqliteStore, restoreBackup } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';
import { run } from './programs/run.ts';

const { canary, respondent, notes } = erasedExample;
const place = places();

/** Of a word, an index may leave out the beginning that it shares with the one before. */
const trace = canary.slice(2);

/** Names of the files beside a store, of which it is one, that hold the canary in any byte. */
async function holding(path: string): Promise<readonly string[]> {
  const folder = dirname(path);
  const held = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return bytes.includes(trace) ? [name] : [];
    }),
  );
  return held.flat().sort();
}

/** A store that has had the respondent's words in every place that a file has for them. */
async function written(path: string, options: Parameters<typeof openSqliteStore>[1] = {}) {
  const store = await openSqliteStore(path, options);
  const revised = notes.map((note) => ({
    ...{ ...note, hash: `${note.hash} of before` },
    // Long enough to leave pages behind that nothing uses.
    source: canary.repeat(9_000),
  }));
  await store.write(study, puts(...Array.from({ length: 20 }, (_, at) => interview(`n${at}`, 9))));
  await store.write(study, puts(...revised), { reason: `With ${canary}` });
  await store.write(study, puts(...notes));
  await store.snapshot(everything, 'one');
  return store;
}

describe('after an erasure', () => {
  test('no byte of their words is in any file, while others have the store open and read', async () => {
    const path = await place();
    const store = await written(path);
    const other = await openSqliteStore(path);
    await other.snapshot(everything, 'one');
    await other.write(study, [{ remove: 'n19' }]);
    await other.snapshot(everything, 'one');
    await expect.poll(() => holding(path)).toContain(`${basename(path)}.one.snapshot`);
    const reading = new DatabaseSync(path);
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM claims').get();
    expect(await holding(path)).toContain(`${basename(path)}-wal`);
    const erasing = store.erase('one', { respondent });
    await expect.poll(() => stat(`${path}.erased`).then(({ size }) => size)).toBeGreaterThan(0);
    reading.exec('COMMIT');
    const receipt = await erasing;
    expect(receipt.stillHeld.map(({ code }) => code)).toEqual([
      ...['FOLDER', 'BACKUPS', 'COPIES', 'RELEASES'],
    ]);
    expect(await holding(path)).toEqual([]);
    // What the other one remembers of before is not written beside the store any more.
    await other.close();
    expect(await holding(path)).toEqual([]);
    reading.close();
    await store.close();
    expect(await holding(path)).toEqual([]);
    expect((await stat(`${path}.erased`)).mode & 0o777).toBe(0o600);
  });

  test('the receipt says so when a reader keeps the log from being emptied, and the next start does it', async () => {
    const path = await place();
    const store = await written(path, { patience: 100 });
    const reading = new DatabaseSync(path);
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM claims').get();
    const { stillHeld } = await store.erase('one', { respondent });
    expect(stillHeld.map(({ code }) => code)).toContain('WRITE_AHEAD_LOG');
    expect(await holding(path)).not.toEqual([]);
    reading.close();
    const next = await openSqliteStore(path);
    expect(await holding(path)).toEqual([]);
    await next.close();
    await store.close();
  });

  test('the receipt says so when the file cannot be written anew, and the store opens all the same', async () => {
    const path = await place();
    await (await written(path)).close();
    // As on a full disk, the file cannot be written anew: none of its programs knows the function.
    const other = new DatabaseSync(path);
    other.function('unknown', { deterministic: true, varargs: true }, () => 1);
    other.exec('CREATE TABLE spoilt (value); CREATE INDEX spoiling ON spoilt (unknown(value))');
    const store = await openSqliteStore(path);
    const { stillHeld } = await store.erase('one', { respondent });
    expect(stillHeld.map(({ code }) => code)).toContain('WRITE_AHEAD_LOG');
    await store.close();
    const problems: string[] = [];
    const onProblem = (problem: string) => problems.push(problem);
    await (await openSqliteStore(path, { onProblem })).close();
    expect(problems).toEqual([expect.stringContaining('not yet purged')]);
    other.exec('DROP TABLE spoilt');
    other.close();
    const next = await openSqliteStore(path, { onProblem });
    expect(problems).toHaveLength(1);
    expect(await holding(path)).toEqual([]);
    await next.close();
  });

  test('words of notes that were removed before are gone too', async () => {
    const path = await place();
    const store = await written(path);
    await store.write(
      study,
      notes.map(({ id }) => ({ remove: id })),
    );
    expect(await holding(path)).not.toEqual([]);
    const history = await store.history(everything, 'one');
    await store.erase('one', { respondent });
    const after = await store.history(everything, 'one');
    expect(after.version.epoch).not.toBe(history.version.epoch);
    await store.close();
    const database = new DatabaseSync(path);
    const terms = database.prepare('SELECT value FROM terms').all();
    expect(JSON.stringify(terms)).not.toContain(canary);
    database.close();
  });

  test('another program goes on with the integers and the words of the new epoch', async () => {
    const path = await place();
    const store = await written(path);
    const other = await openSqliteStore(path);
    await other.write(study, puts(interview('of the other', 3)));
    const before = await other.page(everything, { study: 'one', first: 3 });
    await store.erase('one', { respondent });
    const report = await other.write(study, puts(...notes, interview('new', 30)));
    expect(report.refused.map(({ code }) => code)).toEqual(report.refused.map(() => 'ERASED'));
    expect(report).toMatchObject({ added: 1 });
    for (const each of [store, other]) {
      const count = await each.count(everything, { study: 'one', groupBy: ['actor'] });
      const names = count.groups.map(({ key }) => JSON.stringify(key));
      expect(names.filter((name) => name.includes(canary))).toEqual([]);
      expect(await each.note(everything, 'one', 'new')).toEqual(interview('new', 30));
    }
    const [one, two] = await Promise.all(
      [store, other].map((each) => each.count(everything, { study: 'one', groupBy: ['actor'] })),
    );
    expect(one).toEqual(two);
    expect(before.version.epoch).not.toBe(report.version.epoch);
    await Promise.all([store.close(), other.close()]);
  });
});

describe('a kill', () => {
  test('after the list has them is made good by the next start', async () => {
    const path = await place();
    await (await written(path)).close();
    const program = run('eraser', path);
    expect(await program.ended).toBe('SIGKILL');
    expect(await holding(path)).not.toEqual([]);
    const store = await openSqliteStore(path);
    expect(await holding(path)).toEqual([]);
    const report = await store.write(study, puts(...notes));
    expect(report).toMatchObject({ added: 0, replaced: 0, unchanged: 1 });
    expect(new Set(report.refused.map(({ code }) => code))).toEqual(new Set(['ERASED']));
    await store.close();
  });
});

describe('the list of what was erased', () => {
  test.each([
    ['lost', (path: string) => rm(`${path}.erased`)],
    ['another one', (path: string) => copyFile(`${path}.other`, `${path}.erased`)],
    ['damaged', (path: string) => copyFile(path, `${path}.erased`)],
  ])('is not done without when it is %s', async (_, spoil) => {
    const path = await place();
    const other = await openSqliteStore(`${path}.second`);
    await other.write(study, []);
    await other.erase('one', { respondent: 'somebody' });
    await other.close();
    await copyFile(`${path}.second.erased`, `${path}.other`);
    const store = await written(path);
    await store.erase('one', { respondent });
    await copyFile(`${path}.erased`, `${path}.kept`);
    await spoil(path);
    const refused = { name: 'StoreError', code: 'STORE_UNAVAILABLE' };
    await expect(store.write(study, puts(interview('new', 1)))).rejects.toMatchObject(refused);
    await expect(store.erase('one', { respondent: 'x' })).rejects.toMatchObject(refused);
    expect(await store.note(everything, 'one', 'new')).toBeUndefined();
    await store.close();
    await expect(openSqliteStore(path)).rejects.toMatchObject(refused);
    await copyFile(`${path}.kept`, `${path}.erased`);
    const again = await openSqliteStore(path);
    expect(await again.write(study, puts(interview('new', 1)))).toMatchObject({ added: 1 });
    await again.close();
  });
});

describe('a backup of before', () => {
  test('is erased again before anybody reads it, and keeps out what was erased', async () => {
    const [path, backup] = [await place(), await place('backup.sqlite')];
    const store = await written(path);
    await store.backup(backup);
    await store.erase('one', { respondent });
    const version = await store.version(everything, 'one');
    await store.close();
    await restoreBackup(backup, path);
    expect(await holding(path)).toEqual([]);
    const again = await openSqliteStore(path);
    expect((await again.version(everything, 'one')).epoch).not.toBe(version.epoch);
    expect(await again.write(study, puts(...notes))).toMatchObject({ added: 0 });
    expect((await again.notes(everything, 'one')).map(({ id }) => id)).toContain('n19');
    await again.close();
    expect(await holding(backup)).toEqual(['backup.sqlite']);
  });

  test('is not put back without the list that it knows', async () => {
    const [path, backup, elsewhere] = [await place(), await place('b.sqlite'), await place()];
    const store = await written(path);
    await store.erase('one', { respondent });
    await store.backup(backup);
    await store.close();
    const refused = { code: 'STORE_UNAVAILABLE' };
    await expect(restoreBackup(backup, elsewhere)).rejects.toMatchObject(refused);
    expect(await readdir(dirname(elsewhere))).toEqual([]);
    await copyFile(`${path}.erased`, `${elsewhere}.erased`);
    await restoreBackup(backup, elsewhere);
    const again = await openSqliteStore(elsewhere);
    expect(await again.write(study, puts(...notes))).toMatchObject({ added: 0 });
    await again.close();
  });
});
