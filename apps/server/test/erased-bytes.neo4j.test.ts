import { startNeo4j, type RunningNeo4j } from '@samenspel/neo4j';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endedCall } from './ended-call.ts';
import { canary, erasableStudy } from './erasable-study.ts';
import { desk } from './study-on-disk.ts';

const place = desk();

/** Three starts of a server, on a busy machine. */
const patience = 600_000;

/** Its files are looked into while it is down, so it is one of this file alone. */
let server: RunningNeo4j;
beforeAll(async () => {
  server = await startNeo4j({ version: providedNeo4j()[0]?.version ?? '', shortLived: true });
});
afterAll(() => server.stop());

/** Of a word, an index keeps small letters, and may leave out the beginning that it shares with the one before. */
const trace = canary.slice(2).toLowerCase();

/** Names of the files of a server, which is down, that hold the canary in any byte. */
async function holding({ home }: RunningNeo4j): Promise<readonly string[]> {
  const files = (await readdir(home, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const held = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const bytes = await readFile(file, 'latin1');
      return bytes.toLowerCase().includes(trace) ? [path.relative(home, file)] : [];
    }),
  );
  return held.flat().sort();
}

async function samenspel(...args: readonly string[]): Promise<string> {
  const { uri, user, password } = server;
  const env = {
    LANG: 'en',
    XDG_DATA_HOME: path.join(place.folder, 'kept'),
    SAMENSPEL_STORE: uri,
    SAMENSPEL_NEO4J_USER: user,
    SAMENSPEL_NEO4J_PASSWORD: password,
  };
  const { code, out, err } = await endedCall(place.folder, args, { env });
  expect(code, err).toBe(0);
  return out;
}

/** What the receipt names: what was freed in the stores of properties and in indexes, and transaction logs. */
const named =
  /^data\/(?:databases\/neo4j\/(?:neostore\.propertystore\.db\.(?:strings|arrays)|schema\/index\/.+)|transactions\/neo4j\/neostore\.transaction\.db\.\d+)$/u;

test(
  'what was erased stays in files that the receipt names, and in none of a new database',
  async () => {
    await place.write(erasableStudy);
    await samenspel('import', 'study');
    const receipt = await samenspel('erase', canary, '--study', 'study', '--yes');
    expect(receipt.replaceAll(/\s+/gu, ' ')).toContain(
      'transaction logs, indexes and freed space in files of Neo4j',
    );
    await server.shutDown();
    const held = await holding(server);
    expect(held).not.toEqual([]);
    expect(held.filter((file) => !named.test(file))).toEqual([]);

    await server.start();
    await samenspel('backup', 'backup.sqlite');
    await server.shutDown();
    for (const folder of ['databases', 'transactions'])
      await rm(path.join(server.home, 'data', folder, 'neo4j'), { recursive: true });
    await server.start();
    expect(await samenspel('restore', 'backup.sqlite')).toBe(
      'study: 4 added, 0 replaced, 0 removed, 0 there already\n',
    );
    await server.shutDown();
    expect(await holding(server)).toEqual([]);
  },
  patience,
);
