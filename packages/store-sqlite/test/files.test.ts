import { copyFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore, restoreBackup } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';

const place = places();
const notes = puts(interview('a', 30), interview('b', 20));

async function filled(path: string) {
  const store = await openSqliteStore(path);
  await store.write(study, notes);
  return store;
}

describe('the files of a store', () => {
  test('are for their owner only', async () => {
    const path = await place();
    const store = await filled(path);
    await store.snapshot(everything, 'one');
    await store.backup(join(dirname(path), 'backup.sqlite'));
    const names = async () => (await readdir(dirname(path))).sort();
    expect(await names()).toEqual(
      expect.arrayContaining(['backup.sqlite', 'study.sqlite', 'study.sqlite-wal']),
    );
    for (const name of await names()) {
      expect([name, (await stat(join(dirname(path), name))).mode & 0o777]).toEqual([name, 0o600]);
    }
    await store.close();
    expect(await names()).toEqual(['backup.sqlite', 'study.sqlite', 'study.sqlite.one.snapshot']);
  });

  test('go with their study', async () => {
    const path = await place();
    const store = await filled(path);
    await store.snapshot(everything, 'one');
    await store.drop('one');
    await store.close();
    expect(await readdir(dirname(path))).toEqual(['study.sqlite']);
    const database = new DatabaseSync(path);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all();
    const rows = tables
      .map(({ name }) => [
        name,
        database.prepare(`SELECT count(*) AS n FROM ${String(name)}`).get()?.n,
      ])
      .filter(([, count]) => count !== 0);
    expect(rows).toEqual([['settings', 1]]);
    database.close();
  });

  test('are rid of a dropped study when the program that dropped it was killed', async () => {
    const path = await place();
    await (await filled(path)).close();
    const database = new DatabaseSync(path);
    database.exec('UPDATE studies SET name = NULL');
    database.close();
    const store = await openSqliteStore(path);
    expect(await store.studies(everything)).toEqual([]);
    await store.close();
    const again = new DatabaseSync(path);
    expect(again.prepare('SELECT count(*) AS n FROM claims').get()).toEqual({ n: 0 });
    expect(again.prepare('SELECT count(*) AS n FROM studies').get()).toEqual({ n: 0 });
    again.close();
  });
});

describe('a backup', () => {
  test('takes the place of an older one at once, and leaves nothing beside it', async () => {
    const path = await place();
    const store = await filled(path);
    const file = await place('backup.sqlite');
    await writeFile(file, 'an older one');
    await store.backup(file);
    expect(await readdir(dirname(file))).toEqual(['backup.sqlite']);
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
    await store.close();
  });

  test('that cannot be made or is ended leaves the older one', async () => {
    const store = await filled(await place());
    const file = await place('backup.sqlite');
    await writeFile(file, 'an older one');
    const nowhere = join(file, 'below a file');
    await expect(store.backup(nowhere)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const caller = new AbortController();
    const ended = store.backup(file, { signal: caller.signal });
    caller.abort();
    await expect(ended).rejects.toMatchObject({ code: 'ABORTED' });
    expect(await readdir(dirname(file))).toEqual(['backup.sqlite']);
    expect((await stat(file)).size).toBe('an older one'.length);
    await store.close();
  });

  test('takes the place of a store that holds something else', async () => {
    const [path, file] = [await place(), await place('backup.sqlite')];
    const store = await filled(path);
    await store.backup(file);
    await store.write(study, [{ remove: 'a' }]);
    await store.write({ ...study, id: 'two' }, notes);
    await store.snapshot(everything, 'one');
    await store.close();
    await restoreBackup(file, path);
    expect(await readdir(dirname(path))).toEqual(['study.sqlite']);
    const restored = await openSqliteStore(path);
    expect(await restored.studies(everything)).toEqual([study]);
    expect(await restored.notes(everything, 'one')).toHaveLength(2);
    await restored.close();
  });

  test('does not take the place of a store that is in use, not even by another program', async () => {
    const [path, file] = [await place(), await place('backup.sqlite')];
    const store = await filled(path);
    await store.backup(file);
    await expect(restoreBackup(file, path)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store.notes(everything, 'one')).toHaveLength(2);
    await store.close();
  });

  test('leaves nothing of the log of a store that was killed', async () => {
    const [path, file] = [await place(), await place('backup.sqlite')];
    const store = await filled(path);
    await store.backup(file);
    await store.write(study, puts(interview('later', 5)));
    const left = await place();
    for (const end of ['', '-wal']) await copyFile(`${path}${end}`, `${left}${end}`);
    await store.close();
    await restoreBackup(file, left);
    const restored = await openSqliteStore(left);
    expect((await restored.notes(everything, 'one')).map(({ id }) => id)).toEqual(['a', 'b']);
    await restored.close();
  });

  test('is refused when it is none, damaged, or of a later program', async () => {
    const path = await place();
    const store = await filled(path);
    const good = await place('good.sqlite');
    await store.backup(good);
    await store.close();
    const letter = await place('letter.txt');
    await writeFile(letter, 'Dear reader, '.repeat(1000));
    const cut = await place('cut.sqlite');
    await copyFile(good, cut);
    const later = await place('later.sqlite');
    await copyFile(good, later);
    const database = new DatabaseSync(later);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await truncate(cut, (await stat(cut)).size / 2);
    for (const [file, code] of [
      [letter, 'INVALID'],
      [cut, 'INVALID'],
      [later, 'NEWER_FORMAT'],
      [join(dirname(good), 'none'), 'INVALID'],
    ] as const) {
      const work = restoreBackup(file, path);
      await expect(work, basename(file)).rejects.toMatchObject({ name: 'StoreError', code });
    }
    const kept = await openSqliteStore(path);
    expect(await kept.notes(everything, 'one')).toHaveLength(2);
    await kept.close();
  });

  test('never takes the place of a file that is no store', async () => {
    const file = await place('backup.sqlite');
    const store = await filled(await place());
    await store.backup(file);
    await store.close();
    const database = await place('theirs.sqlite');
    const theirs = new DatabaseSync(database);
    theirs.exec('CREATE TABLE theirs (x)');
    theirs.close();
    await expect(restoreBackup(file, database)).rejects.toMatchObject({ code: 'INVALID' });
  });
});
