import { chmod, copyFile, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';
import { run } from './programs/run.ts';

const place = places();

/** Words of SQL and of this machine that no message may hold. */
const secret = /SELECT|INSERT|PRAGMA|BEGIN|\bsqlite_|\/tmp|samenspel-/u;

/** Expects a failure with a code and a sentence that says what to do. */
async function refused(work: Promise<unknown>, code: string, message: RegExp): Promise<void> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ code });
  const text = error instanceof Error ? error.message : '';
  expect(text).toMatch(message);
  expect(text).not.toMatch(secret);
  expect(text).toMatch(/\. [A-Z].*\.$/u);
}

describe('opening', () => {
  test('a file of another kind is refused, and left as it is', async () => {
    const path = await place('letter.txt');
    await writeFile(path, 'Dear reader, '.repeat(1000));
    await refused(openSqliteStore(path), 'INVALID', /^The file "letter.txt" is not a store/u);
    expect(await readdir(dirname(path))).toEqual(['letter.txt']);
  });

  test('a database of another program is refused, and left as it is', async () => {
    const path = await place();
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE theirs (x)');
    database.close();
    await refused(openSqliteStore(path), 'INVALID', /is a database, but not a store of Samenspel/u);
    const again = new DatabaseSync(path);
    expect(again.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    again.close();
  });

  test('a file of a later program is refused by name', async () => {
    const path = await place();
    await (await openSqliteStore(path)).close();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const message =
      /^The file "study\.sqlite" has format 99; this program knows formats up to \d+\./u;
    await refused(openSqliteStore(path), 'NEWER_FORMAT', message);
  });

  test('a file that a later program takes over while it is open is written no more', async () => {
    const path = await place();
    const store = await openSqliteStore(path);
    await store.write(study, puts(interview('a', 1)));
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await refused(store.write(study, puts(interview('b', 1))), 'NEWER_FORMAT', /format 99/u);
    await store.close();
  });

  test.each([
    [
      'in a folder that is not there',
      (path: string) => Promise.resolve(join(path, 'none', 'study.sqlite')),
    ],
    [
      'that is a folder',
      async (path: string) => {
        await mkdir(path);
        return path;
      },
    ],
    [
      'below a file',
      async (path: string) => {
        await writeFile(path, '');
        return join(path, 'study.sqlite');
      },
    ],
  ])('a file %s is refused', async (_, make) => {
    const path = await make(await place('spot'));
    await refused(openSqliteStore(path), 'STORE_UNAVAILABLE', /cannot be opened/u);
  });

  test('a file in a folder that may not be written to is refused', async () => {
    const path = await place();
    await chmod(dirname(path), 0o555);
    // The administrator may write everywhere, so somebody else tries.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    const program = run('failures', path, uid === undefined ? {} : { uid });
    await program.ended;
    expect(program.output()).toBe(
      'STORE_UNAVAILABLE The file "study.sqlite" or its folder may not be written to. Give this user the right to write there.\n',
    );
    await chmod(dirname(path), 0o755);
  });
});

describe('a disk without room', () => {
  test('refuses the batch that does not fit, and keeps what was there', async () => {
    const path = await place();
    const store = await openSqliteStore(path, { maxBytes: 1_000_000 });
    await store.write(study, puts(interview('a', 100)));
    const version = await store.version(everything, 'one');
    const large = puts(interview('b', 400), interview('c', 3000));
    await refused(store.write(study, large), 'STORE_UNAVAILABLE', /has no room left/u);
    expect(await store.version(everything, 'one')).toEqual(version);
    expect((await store.notes(everything, 'one')).map(({ id }) => id)).toEqual(['a']);
    const small = await store.write(study, puts(interview('a', 90)));
    expect(small).toMatchObject({ replaced: 1, refused: [] });
    await store.close();
    const wider = await openSqliteStore(path);
    expect(await wider.write(study, large)).toMatchObject({ added: 2 });
    await wider.close();
  });
});

describe('a file that is damaged or gone', () => {
  test('is said to be damaged', async () => {
    const path = await place();
    const store = await openSqliteStore(path);
    await store.write(
      study,
      puts(...Array.from({ length: 30 }, (_, at) => interview(`n${at}`, 40))),
    );
    await store.close();
    const file = await open(path, 'r+');
    const { size } = await file.stat();
    const noise = Buffer.alloc(size - 16_384, 0xa5);
    await file.write(noise, 0, noise.length, 16_384);
    await file.close();
    const reading = async () => {
      const damaged = await openSqliteStore(path);
      try {
        await damaged.notes(everything, 'one');
      } finally {
        await damaged.close();
      }
    };
    await refused(reading(), 'STORE_UNAVAILABLE', /is damaged\. Restore a backup of it\./u);
  });

  test('is told by health when it was replaced', async () => {
    const path = await place();
    const store = await openSqliteStore(path);
    await store.write(study, []);
    expect(await store.health()).toEqual({ ok: true, detail: 'study.sqlite' });
    await copyFile(path, `${path}.copy`);
    await rename(`${path}.copy`, path);
    expect(await store.health()).toMatchObject({ ok: false });
    await store.close();
  });
});

test('another program that writes for long is waited for, and then said to be busy', async () => {
  const path = await place();
  const store = await openSqliteStore(path, { patience: 50 });
  await store.write(study, puts(interview('a', 1)));
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const writing = store.write(study, puts(interview('b', 1)));
  expect(await store.note(everything, 'one', 'a')).toBeDefined();
  await refused(writing, 'STORE_UNAVAILABLE', /is in use by another program/u);
  other.exec('COMMIT');
  expect(await store.write(study, puts(interview('b', 1)))).toMatchObject({ added: 1 });
  other.close();
  await store.close();
});
