import { providedNeo4j } from '@samenspel/neo4j/test';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything, interview, study } from '../../../packages/store-sqlite/test/interviews.ts';
import { configured } from '../src/configuration/configuration.ts';
import { openStore } from '../src/store-address.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-store-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('above snapshot.limit pages and counts come from Neo4j, and measures do not', async () => {
  const [{ uri, user, password } = { uri: '', user: '', password: '' }] = providedNeo4j();
  const store = await openStore(
    uri,
    {
      ...{ env: { XDG_DATA_HOME: folder }, cwd: folder, terminal: false, columns: 80 },
      ...{ out: () => undefined, err: () => undefined, signal: new AbortController().signal },
    },
    configured({
      ...{ 'neo4j.user': user, 'neo4j.password': password },
      ...{ 'snapshot.limit': '4', 'neo4j.retry-time': '30s' },
    }),
  );
  try {
    for (const { id } of await store.studies(everything)) await store.drop(id);
    await store.write(study, [{ put: interview('a', 5) }]);
    await expect(store.snapshot(everything, study.id)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect((await store.page(everything, { study: study.id })).items).toHaveLength(5);
    const { total } = await store.count(everything, { study: study.id, groupBy: [] });
    expect(total.claims).toBe(5);
  } finally {
    await store.drop(study.id);
    await store.close();
  }
});
