export { adminCommand } from './admin.ts';
export { neo4jMissing } from './missing.ts';
export { type Neo4jOptions, type RunningNeo4j, startNeo4j } from './start-neo4j.ts';
export { pinnedVersions } from './version.ts';
