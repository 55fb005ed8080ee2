import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { openNeo4jStore, type Neo4jStore } from '@samenspel/store-neo4j';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { everything, interview, study } from '../../store-sqlite/test/interviews.ts';
import { boltRelay, type BoltRelay } from './bolt-relay.ts';
import { addressOf, emptied } from './servers.ts';

let home: string;
let folder: string;
let relay: BoltRelay;
let opened: Neo4jStore[];
let problems: string[];

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

beforeEach(async () => {
  await emptied(server());
  home = await mkdtemp(path.join(os.tmpdir(), 'samenspel-snapshots-'));
  folder = path.join(home, 'snapshots');
  relay = await boltRelay(server().uri);
  [opened, problems] = [[], []];
});

afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await relay.close();
  await rm(home, { recursive: true, force: true });
});

async function open(snapshotFolder = folder): Promise<Neo4jStore> {
  const store = await openNeo4jStore({
    ...addressOf(server()),
    uri: `bolt://127.0.0.1:${relay.port}`,
    snapshotFolder,
    tombstones: openTombstoneFile(path.join(home, 'erased')),
    onProblem: (problem) => problems.push(problem),
  });
  opened.push(store);
  return store;
}

/** How many studies were scanned as a whole until now. */
const scans = () =>
  relay.seen.filter((each) => each.sort === 'run' && each.text.includes('p.from <= $version'))
    .length;

const claimsOf = async (store: Neo4jStore) => (await store.snapshot(everything, study.id)).claims;

/** Opens a store, asks for the snapshot, and closes it. */
async function claimsAtStart(): Promise<number> {
  const store = await open();
  const claims = await claimsOf(store);
  await store.close();
  return claims;
}

async function savedOnce(): Promise<string> {
  const store = await open();
  await store.write(study, [{ put: interview('a', 4) }, { put: interview('b', 5) }]);
  await claimsOf(store);
  await store.close();
  const [name = ''] = await readdir(folder);
  return path.join(folder, name);
}

describe('a saved snapshot', () => {
  test('is read at the next start, and brought up to date', async () => {
    const file = await savedOnce();
    expect([await claimsAtStart(), scans()]).toEqual([9, 1]);
    const writer = await openNeo4jStore(addressOf(server()));
    await writer.write(study, [{ put: interview('c', 2) }]);
    await writer.close();
    expect([await claimsAtStart(), scans()]).toEqual([11, 1]);
    expect(await readdir(folder)).toEqual([path.basename(file)]);
    expect(problems).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is its owner’s alone', async () => {
    const file = await savedOnce();
    expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    expect(path.basename(file)).not.toContain(study.id);
  });

  test('that is damaged is told of, and replaced', async () => {
    const file = await savedOnce();
    const bytes = await readFile(file);
    await writeFile(file, Buffer.from(bytes).fill(0xff, bytes.length / 2));
    expect([await claimsAtStart(), scans()]).toEqual([9, 2]);
    expect(problems).toEqual([expect.stringContaining('is built again')]);
    expect([await claimsAtStart(), scans()]).toEqual([9, 2]);
  });

  test('of another epoch is not answered from, whatever its name', async () => {
    const before = await readFile(await savedOnce());
    const store = await open();
    await store.erase(study.id, { respondent: 'b respondent' });
    const claims = await claimsOf(store);
    await store.close();
    const [name = ''] = await readdir(folder);
    await writeFile(path.join(folder, name), before);
    expect(await claimsAtStart()).toBe(claims);
    expect((await readFile(path.join(folder, name))).equals(before)).toBe(false);
  });

  test('goes with an erasure: by this program, by another, and while none has it open', async () => {
    const mine = await savedOnce();
    const theirs = path.join(home, 'of another server');
    const other = await open(theirs);
    await claimsOf(other);
    const isSaved = async () =>
      (await readdir(theirs).catch(() => [])).some((name) => name.endsWith('.snapshot'));
    await expect.poll(isSaved).toBe(true);
    const [theirFile] = await readdir(theirs);
    const store = await open();
    await claimsOf(store);
    await store.erase(study.id, { respondent: 'b respondent' });
    expect(await readdir(folder)).toEqual([]);
    // That one hears of it by the versions that every server asks for in a while.
    await other.versions(everything);
    expect(await readdir(theirs)).toEqual([]);
    await store.close();
    await other.close();
    await writeFile(mine, 'of before');
    await writeFile(path.join(theirs, String(theirFile)), 'of before');
    await writeFile(path.join(folder, 'of others'), 'stays');
    await open();
    await open(theirs);
    expect([await readdir(folder), await readdir(theirs)]).toEqual([['of others'], []]);
  });

  test('goes with its study', async () => {
    await savedOnce();
    const store = await open();
    await store.drop(study.id);
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('is not written where others can read it', async () => {
    await mkdir(folder);
    await chmod(folder, 0o755);
    const store = await open();
    await store.write(study, [{ put: interview('a', 4) }]);
    expect(await claimsOf(store)).toBe(4);
    await store.close();
    expect(await readdir(folder)).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('open to others. Do: chmod go=')]);
  });
});
