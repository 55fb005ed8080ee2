import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything, interview, study } from '../../../packages/store-sqlite/test/interviews.ts';
import { configured } from '../src/configuration/configuration.ts';
import { neo4jOptions, storeSettings } from '../src/neo4j-options.ts';
import { openStore } from '../src/store-address.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-store-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const uri = 'neo4j://db.example.org';

test.each([
  ['neo4j.database', 'samenspel', { database: 'samenspel' }],
  ['neo4j.pool-size', '7', { poolSize: 7 }],
  ['neo4j.connect-timeout', '1s', { connectionTimeout: 1000 }],
  ['neo4j.acquire-timeout', '2s', { acquisitionTimeout: 2000 }],
  ['neo4j.transaction-timeout', '3s', { transactionTimeout: 3000 }],
  ['neo4j.retry-time', '4s', { retryTime: 4000 }],
  ['neo4j.trust', 'any', { trust: 'any' }],
  ['neo4j.trust', '/etc/ours.pem', { trust: ['/etc/ours.pem'] }],
  ['snapshot.limit', '5', { snapshotLimit: 5 }],
  ['snapshot.folder', '/var/lib/snapshots', { snapshotFolder: '/var/lib/snapshots' }],
])('%s of %s reaches the store in Neo4j', (name, text, options) => {
  expect(neo4jOptions(uri, configured({ [name]: text }))).toMatchObject({ uri, ...options });
});

test('a store in a file has no snapshot of a study above snapshot.limit', async () => {
  const store = await openStore(
    `sqlite:${path.join(folder, 'store.sqlite')}`,
    {
      ...{ env: {}, cwd: folder, terminal: false, columns: 80 },
      ...{ out: () => undefined, err: () => undefined, signal: new AbortController().signal },
    },
    configured({ 'snapshot.limit': '4' }),
  );
  try {
    await store.write(study, [{ put: interview('a', 4) }]);
    expect((await store.snapshot(everything, study.id)).claims).toBe(4);
    await store.write(study, [{ put: interview('b', 1) }]);
    await expect(store.snapshot(everything, study.id)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  } finally {
    await store.close();
  }
});

test('a file of certificates is seen from the file of settings', async () => {
  const file = path.join(folder, 'settings.yaml');
  await writeFile(file, 'neo4j: { trust: ours.pem }');
  const found = await storeSettings({ env: { SAMENSPEL_CONFIG: file }, cwd: os.tmpdir() });
  expect(neo4jOptions(uri, found)).toMatchObject({ trust: [path.join(folder, 'ours.pem')] });
});

test('commands take what concerns their store from the environment', async () => {
  const env = {
    ...process.env,
    SAMENSPEL_SNAPSHOT_LIMIT: '9',
    SAMENSPEL_NEO4J_RETRY_TIME: '1m',
    PORT: 'none of theirs',
  };
  const found = await storeSettings({ env, cwd: folder });
  expect(neo4jOptions(uri, found)).toMatchObject({ snapshotLimit: 9, retryTime: 60_000 });
});
