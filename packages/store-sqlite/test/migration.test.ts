import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { connect } from '../src/connection.ts';
import { formatSteps } from '../src/format.ts';
import { formatOf, migrate } from '../src/migration.ts';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';
import { makeVersion1, noteOfVersion1 } from './version-1.ts';

const place = places();
const reader = { timeout: 0, cache: 1000 };

/** What a database is made of, apart from how it was written down. */
function shapeOf(path: string): unknown {
  const database = new DatabaseSync(path);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'index') ORDER BY name")
    .all();
  const shape = tables.map(({ name }) => [
    name,
    database.prepare('SELECT * FROM pragma_table_xinfo(?)').all(name ?? ''),
    database.prepare('SELECT * FROM pragma_index_xinfo(?)').all(name ?? ''),
  ]);
  database.close();
  return shape;
}

describe('a file of the first format', () => {
  test('answers in full', async () => {
    const path = await place();
    makeVersion1(path);
    const store = await openSqliteStore(path);
    expect(await store.studies(everything)).toEqual([study]);
    expect(await store.note(everything, 'one', 'a')).toEqual(noteOfVersion1);
    expect(await store.version(everything, 'one')).toEqual({ epoch: 'an epoch', number: 1 });
    const page = await store.page(everything, { study: 'one', first: 10 });
    expect(page.items.map(({ item }) => item)).toEqual(noteOfVersion1.claims);
    const found = await store.search(everything, { text: 'buurthuis' });
    expect(found.total).toBe(noteOfVersion1.claims.length);
    const again = await store.write(study, puts(noteOfVersion1));
    expect(again).toMatchObject({ unchanged: 1, version: { number: 1 } });
    expect(await store.write(study, puts(interview('a', 2), interview('b', 1)))).toMatchObject({
      ...{ replaced: 1, added: 1 },
    });
    await store.close();
  });

  test('has no history of before, and one from then on', async () => {
    const path = await place();
    makeVersion1(path);
    const store = await openSqliteStore(path);
    expect(await store.history(everything, 'one')).toEqual({
      ...{ version: { epoch: 'an epoch', number: 1 }, entries: [], hasMore: false },
    });
    const ifVersion = { epoch: 'an epoch', number: 0 };
    const report = await store.write(study, puts(interview('a', 2)), { ifVersion });
    expect(report.refused).toMatchObject([{ code: 'CONFLICT', version: { number: 1 } }]);
    await store.write(study, puts(interview('a', 2)), { by: 'Anna' });
    const { entries, oldest } = await store.history(everything, 'one', { note: 'a' });
    expect([entries.map(({ by }) => by), oldest]).toEqual([['Anna'], 2]);
    await store.close();
  });

  test('has the tables and indexes that new files have', async () => {
    const [old, made] = [await place(), await place()];
    makeVersion1(old);
    await (await openSqliteStore(old)).close();
    const store = await openSqliteStore(made);
    await store.write(study, []);
    await store.close();
    expect(shapeOf(old)).toEqual(shapeOf(made));
  });
});

describe('a later format', () => {
  const later = [
    ...formatSteps,
    `ALTER TABLE studies ADD COLUMN shelf TEXT NOT NULL DEFAULT 'top'`,
  ];

  test('is reached step by step from the one that the file has', async () => {
    const path = await place();
    makeVersion1(path);
    const connection = connect(path, reader);
    expect(migrate(connection, path, later)).toBe(true);
    expect(migrate(connection, path, later)).toBe(false);
    expect(formatOf(connection, path)).toBe(later.length);
    expect(connection.get('SELECT name, shelf FROM studies')).toEqual({
      name: 'one',
      shelf: 'top',
    });
    connection.close();
    await expect(openSqliteStore(path)).rejects.toMatchObject({ code: 'NEWER_FORMAT' });
  });

  test('is not reached in part: when a step fails, the file is as it was', async () => {
    const path = await place();
    makeVersion1(path);
    const connection = connect(path, reader);
    connection.exec('BEGIN IMMEDIATE');
    const broken = [...later, 'CREATE TABLE more (x); DROP TABLE nothing'];
    expect(() => migrate(connection, path, broken)).toThrow();
    connection.exec('ROLLBACK');
    expect(formatOf(connection, path)).toBe(1);
    expect(connection.get("SELECT name FROM sqlite_schema WHERE name = 'more'")).toBeUndefined();
    connection.close();
    const store = await openSqliteStore(path);
    expect(await store.note(everything, 'one', 'a')).toEqual(noteOfVersion1);
    await store.close();
  });
});
