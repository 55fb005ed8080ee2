import { startNeo4j, type RunningNeo4j } from '@samenspel/neo4j';

/** A Neo4j of its own, set up for measuring. */
export function neo4jToMeasure(): Promise<RunningNeo4j> {
  return startNeo4j({ version: '5.26', heap: '1g', pagecache: '512m' });
}
