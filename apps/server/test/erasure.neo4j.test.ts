import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { openSqliteStore } from '@samenspel/store-sqlite';
import type { Store } from '@samenspel/store';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { holding as holdingIn } from '../../../packages/store-neo4j/test/holding.ts';
import { emptied } from '../../../packages/store-neo4j/test/servers.ts';
import { endedCall } from './ended-call.ts';
import { canary, erasableStudy, holding } from './erasable-study.ts';
import { start } from './program.ts';
import { desk, interview } from './study-on-disk.ts';
import { importing, notesIn } from './writes-desk.ts';

const place = desk();
const everything = { studies: 'all' } as const;

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

function environment() {
  const { uri, user, password } = server();
  return {
    LANG: 'en',
    XDG_DATA_HOME: path.join(place.folder, 'data'),
    SAMENSPEL_STORE: uri,
    SAMENSPEL_NEO4J_USER: user,
    SAMENSPEL_NEO4J_PASSWORD: password,
    // A database that just started, on a busy machine.
    SAMENSPEL_NEO4J_TRANSACTION_TIMEOUT: '5m',
    SAMENSPEL_LIMITS_DEADLINE: '60s',
  };
}

async function samenspel(...args: readonly string[]) {
  return await endedCall(place.folder, args, { env: environment() });
}

const held = () => holdingIn(server(), canary);

/** What a store has of the study. */
async function recordsIn(store: Store) {
  const heads = await store.notes(everything, 'study');
  return await Promise.all(heads.map(({ id }) => store.note(everything, 'study', id)));
}

/** As another program opens it, which knows of no list. */
async function opened(): Promise<Store> {
  const { uri, user, password } = server();
  return await openNeo4jStore({ uri, user, password });
}

async function notesThere() {
  const store = await opened();
  try {
    return await recordsIn(store);
  } finally {
    await store.close();
  }
}

beforeEach(async () => {
  await emptied(server());
  await place.write(erasableStudy);
  expect((await samenspel('import', 'study')).code).toBe(0);
  expect(await samenspel('backup', 'backup.sqlite')).toMatchObject({ code: 0, err: '' });
});

describe('a backup of a Neo4j', () => {
  test('is a file with all that is there, and leaves nothing beside it', async () => {
    const file = await openSqliteStore(path.join(place.folder, 'backup.sqlite'));
    expect(await recordsIn(file)).toEqual(await notesThere());
    await file.close();
    const names = (await readdir(place.folder)).filter((name) => !name.startsWith('backup.sqlite'));
    expect(names).toEqual(['study']);
  });

  test('comes back into an empty one, beside what is there, and once', async () => {
    const before = await notesThere();
    await emptied(server());
    const { code, out, err } = await samenspel('restore', 'backup.sqlite');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('study: 6 added, 0 replaced, 0 removed, 0 there already\n');
    expect(await notesThere()).toEqual(before);
    const again = await samenspel('restore', 'backup.sqlite', '--lang', 'nl');
    expect(again.out).toBe('study: 0 toegevoegd, 0 vervangen, 0 verwijderd, 6 stonden er al\n');
  });

  test('takes nothing from a study that is there, until it may replace it', async () => {
    const before = await notesThere();
    await place.write({ 'three.md': interview('neighbours') });
    await samenspel('import', 'study');
    const changed = await notesThere();
    const refused = await samenspel('restore', 'backup.sqlite');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('study: 1 note that the source does not have');
    expect(await notesThere()).toEqual(changed);
    expect((await samenspel('restore', 'backup.sqlite', '--replace')).code).toBe(0);
    expect(await notesThere()).toEqual(before);
  });
});

describe('what was erased from a Neo4j', () => {
  beforeEach(async () => {
    expect((await held()).length).toBeGreaterThan(5);
    const { code, out } = await samenspel('erase', canary, '--study', 'study', '--yes');
    expect(code).toBe(0);
    expect(out).toContain('The transaction logs, indexes');
    expect(out).not.toContain(canary);
  });

  test('is in no property, and known by a list in the access folder', async () => {
    expect(await held()).toEqual([]);
    const list = path.join(place.folder, 'data/samenspel/access/erased');
    expect((await stat(list)).mode & 0o777).toBe(0o600);
    expect(await holding(path.join(place.folder, 'data'))).toEqual([]);
    const other = path.join(place.folder, 'elsewhere');
    const lost = await samenspel('erase', 'r2', '--access-folder', other);
    expect(lost).toMatchObject({ code: 5, out: '' });
    expect(lost.err).toContain('list of what was erased');
  });

  test('does not come back by an import, or a backup that is put back', async () => {
    const left = await notesThere();
    const imported = await samenspel('import', 'study');
    expect(imported.err).toContain('summary.md: The note brings back something of somebody who');
    expect(await held()).toEqual([]);
    expect((await samenspel('restore', 'backup.sqlite')).out).toContain('4 there already');
    expect(await notesThere()).toEqual(left);
    await emptied(server());
    const { code, out, err } = await samenspel('restore', 'backup.sqlite');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('study: 4 added');
    expect(await notesThere()).toEqual(left);
    expect(await held()).toEqual([]);
  });

  test('does not come back by a folder that is followed, or over the network', async () => {
    const left = await notesThere();
    const { XDG_DATA_HOME, SAMENSPEL_STORE: store, ...env } = environment();
    const program = start(['serve', 'study', '--watch', '--port', '0'], {
      ...{ cwd: place.folder, store },
      env: { ...env, XDG_DATA_HOME },
    });
    try {
      const link = /(http:\/\/127\.0\.0\.1:\d+)\S*#token=(samenspel_[\w-]+)/u;
      await program.until((output) => link.test(output));
      const [, address = '', token = ''] = link.exec(program.output()) ?? [];
      const before = program.output().length;
      const told = `interviews/${canary} told.md`;
      const text = await readFile(place.file(told), 'utf8');
      await writeFile(place.file(told), `${text}\nMore of ${canary}.\n`);
      await program.until((output) => output.slice(before).includes(`${told}: The note is that`));
      expect(await held()).toEqual([]);
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: importing,
          variables: { study: 'study', notes: notesIn(erasableStudy) },
        }),
      });
      expect(await answer.text()).toContain('"code":"ERASED"');
    } finally {
      program.process.kill('SIGTERM');
      await program.ended;
    }
    expect(await held()).toEqual([]);
    expect(await notesThere()).toEqual(left);
  });

  test('is erased again from what the tools of Neo4j put back', async () => {
    const left = await notesThere();
    const file = await openSqliteStore(path.join(place.folder, 'backup.sqlite'));
    const [study] = await file.studies(everything);
    const notes = await recordsIn(file);
    await file.close();
    if (study === undefined) throw new Error('The backup is empty.');
    await emptied(server());
    const loaded = await opened();
    await loaded.write(
      study,
      notes.flatMap((put) => (put === undefined ? [] : [{ put }])),
    );
    expect(await held()).not.toEqual([]);
    const { epoch } = await loaded.version(everything, 'study');
    const { code, out } = await samenspel('restore', '--renew');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Begun anew, without what had been erased: study\n',
    });
    expect((await loaded.version(everything, 'study')).epoch).not.toBe(epoch);
    expect(await recordsIn(loaded)).toEqual(left);
    await loaded.close();
    expect(await held()).toEqual([]);
  });
});
