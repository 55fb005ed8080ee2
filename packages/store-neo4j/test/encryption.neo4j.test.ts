import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startNeo4j, type RunningNeo4j } from '@samenspel/neo4j';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore, type Neo4jOptions } from '@samenspel/store-neo4j';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything, interview, study } from '../../store-sqlite/test/interviews.ts';
import { authority, signed } from './certificates.ts';

let folder: string;
let server: RunningNeo4j;
let ours: string;
let another: string;

// A server of its own: one whose connections can be encrypted, with a certificate of an authority that nobody knows.
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-tls-'));
  const signer = await authority('Ours');
  const { certificate, key } = await signed(signer);
  ours = path.join(folder, 'ours.pem');
  another = path.join(folder, 'another.pem');
  const policy = path.join(folder, 'bolt');
  await mkdir(policy, { mode: 0o700 });
  await writeFile(ours, signer.certificate);
  await writeFile(another, (await authority('Another')).certificate);
  await writeFile(path.join(policy, 'public.crt'), certificate);
  await writeFile(path.join(policy, 'private.key'), key, { mode: 0o600 });
  const ssl = 'dbms.ssl.policy.bolt';
  server = await startNeo4j({
    version: providedNeo4j()[0]?.version ?? '',
    shortLived: true,
    settings: {
      [`${ssl}.enabled`]: 'true',
      [`${ssl}.base_directory`]: policy,
      [`${ssl}.private_key`]: 'private.key',
      [`${ssl}.public_certificate`]: 'public.crt',
      [`${ssl}.client_auth`]: 'NONE',
      'server.bolt.tls_level': 'OPTIONAL',
    },
  });
}, 300_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** How to reach the server by a scheme. */
function by(scheme: string, host = '127.0.0.1'): Neo4jOptions {
  const { user, password, uri } = server;
  return { user, password, uri: `${scheme}://${host}:${new URL(uri).port}` };
}

describe('an encrypted connection', () => {
  test.each([
    ['neo4j+s', () => [ours]],
    ['bolt+s', () => [ours]],
    ['neo4j', () => [ours]],
    ['neo4j+s', () => [another, ours]],
    ['neo4j+s', () => 'any' as const],
    ['bolt', () => 'any' as const],
    ['neo4j+ssc', () => undefined],
  ])('by %s is made where the certificate counts', async (scheme, trusted) => {
    const trust = trusted();
    const store = await openNeo4jStore({
      ...by(scheme),
      ...(trust === undefined ? {} : { trust }),
    });
    try {
      await store.write(study, [{ put: interview('a', 2) }]);
      expect(await store.notes(everything, study.id)).toHaveLength(1);
      expect(await store.health()).toMatchObject({ ok: true });
    } finally {
      await store.close();
    }
  });

  const notTrusted = /certificate of Neo4j is not trusted \(\w+\)\. Name the file/u;
  test.each([
    ['neo4j+s', '127.0.0.1', () => [another], notTrusted],
    ['bolt+s', '127.0.0.1', () => [another], notTrusted],
    ['neo4j+s', '127.0.0.1', () => undefined, notTrusted],
    ['bolt+s', '127.0.0.1', () => undefined, notTrusted],
    ['bolt+s', 'localhost', () => [ours], /is of another name than its address has/u],
  ])(
    'by %s to %s is refused at once where the certificate does not count',
    async (scheme, host, trusted, message) => {
      const trust = trusted();
      // With an hour to try again: it is not tried again.
      const retryTime = 3_600_000;
      await expect(
        openNeo4jStore({
          ...by(scheme, host),
          ...(trust === undefined ? {} : { trust }),
          retryTime,
        }),
      ).rejects.toMatchObject({
        name: 'StoreError',
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(message) as string,
      });
    },
  );
});
