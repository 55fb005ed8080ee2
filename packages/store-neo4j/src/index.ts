export { openNeo4jStore, type Neo4jStore } from './neo4j-store.ts';
export type { Neo4jOptions } from './options.ts';
