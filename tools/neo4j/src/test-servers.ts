import type { TestProject } from 'vitest/node';
import { parseServers } from './provided.ts';
import { startNeo4j } from './start-neo4j.ts';
import type {} from './test.ts';

/**
 * Set-up of the Vitest project `neo4j`: starts two servers, since some tests want two databases and this edition of
 * Neo4j has one for each server. `NEO4J_TEST_VERSION` says which (5.26 without it); `NEO4J_TEST_SERVERS` names
 * servers that run already, so that a run of tests need not wait for its own.
 */
export default async function provideServers(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.NEO4J_TEST_SERVERS;
  if (running !== undefined && running !== '') {
    project.provide('neo4j', parseServers(running));
    return undefined;
  }
  const options = { version: process.env.NEO4J_TEST_VERSION ?? '5.26', shortLived: true };
  const starts = await Promise.allSettled([startNeo4j(options), startNeo4j(options)]);
  const servers = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  const failed = starts.find((start) => start.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  project.provide(
    'neo4j',
    servers.map(({ uri, user, password, version }) => ({ uri, user, password, version })),
  );
  return stop;
}
