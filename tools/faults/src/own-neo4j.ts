import { startNeo4j, type RunningNeo4j } from '@samenspel/neo4j';
import type { Bench } from './cleaning-up.ts';

/** A Neo4j that nobody else uses, since it is killed: of the version that the tests are run on. */
export async function ownNeo4j({ later }: Bench): Promise<RunningNeo4j> {
  const version = process.env.NEO4J_TEST_VERSION ?? '5.26';
  const neo4j = await startNeo4j({ version, shortLived: true });
  later(() => neo4j.stop());
  return neo4j;
}
